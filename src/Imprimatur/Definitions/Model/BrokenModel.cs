namespace Imprimatur.Definitions.Model;

/// <summary>A step that could not be read, which is reported; its name is known, so that nobody is blamed for naming it.</summary>
internal sealed record BrokenModel : StepModel;
