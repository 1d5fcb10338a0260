using Imprimatur.Rules;

namespace Imprimatur.Definitions.Model;

/// <summary>A value of a field's <c>oneOf</c>.</summary>
/// <param name="Is">The value.</param>
/// <param name="Title">What people read for it.</param>
internal sealed record FieldChoice(Name Is, LocalizedText? Title);
