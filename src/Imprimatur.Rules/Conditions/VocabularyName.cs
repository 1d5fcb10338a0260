using Imprimatur.Rules.Types;

namespace Imprimatur.Rules.Conditions;

/// <summary>A name that an expression may read.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Optional">Whether it may be missing and says so (a decision's input with <c>"optional": true</c>): its cells must then say what a
/// missing value means.</param>
public sealed record VocabularyName(string Name, FeelType Type, bool Optional = false);
