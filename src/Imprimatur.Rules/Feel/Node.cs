using System.Collections.Immutable;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel;

/// <summary>A node of the one tree that both modes share: it checks its types and evaluates itself. Immutable.</summary>
internal abstract class Node
{
    /// <summary>A node over its children.</summary>
    protected Node(TextSpan span, params ReadOnlySpan<Node?> children)
    {
        Span = span;
        Depth = 1;
        Children = [.. children];
        foreach (var child in children)
        {
            Depth = Math.Max(Depth, (child?.Depth ?? 0) + 1);
            HasExternal |= child?.HasExternal ?? false;
        }
    }

    /// <summary>Its place in the text.</summary>
    public TextSpan Span { get; }

    /// <summary>Whether an external function, which is never run, stands in it.</summary>
    public bool HasExternal { get; protected init; }

    /// <summary>The nodes one level down, in the order of the text; null where an optional one is left out.</summary>
    public ImmutableArray<Node?> Children { get; }

    /// <summary>The levels from here down.</summary>
    public int Depth { get; }

    /// <summary>The type of its value; mistakes are reported.</summary>
    public abstract FeelType Check(TypeScope scope);

    /// <summary>Its value; FEEL's null when it has none.</summary>
    public abstract Value Evaluate(Scope scope);
}
