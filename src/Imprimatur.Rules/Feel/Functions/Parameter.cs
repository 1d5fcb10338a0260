using Imprimatur.Rules.Types;

namespace Imprimatur.Rules.Feel.Functions;

/// <summary>A parameter of a built-in function.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type; only one of any type takes null.</param>
/// <param name="Optional">Whether it may be left out.</param>
/// <param name="Variadic">Whether it takes all arguments that are left, as a list.</param>
internal sealed record Parameter(string Name, FeelType Type, bool Optional, bool Variadic);
