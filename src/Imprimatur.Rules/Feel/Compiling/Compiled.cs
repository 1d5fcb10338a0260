using System.Collections.Immutable;
using Imprimatur.Rules.Types;

namespace Imprimatur.Rules.Feel.Compiling;

/// <summary>A checked expression or test.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="Root">The tree.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="Reads">The names from outside that it reads, sorted.</param>
internal sealed record Compiled<T>(string Text, T Root, FeelType Type, ImmutableArray<string> Reads)
    where T : Node;
