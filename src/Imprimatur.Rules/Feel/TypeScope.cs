using Imprimatur.Rules.Types;

namespace Imprimatur.Rules.Feel;

/// <summary>The types of the names that are bound at a place of an expression, innermost first. Immutable.</summary>
internal sealed class TypeScope
{
    private readonly TypeScope? _outer;
    private readonly string _name;
    private readonly FeelType _type;

    /// <summary>The outermost scope.</summary>
    public TypeScope(TypeChecks checks)
        : this(null, checks, "", FeelType.Any)
    {
    }

    private TypeScope(TypeScope? outer, TypeChecks checks, string name, FeelType type) => (_outer, Checks, _name, _type) = (outer, checks, name, type);

    /// <summary>The check as a whole.</summary>
    public TypeChecks Checks { get; }

    /// <summary>This scope with one more name.</summary>
    public TypeScope With(string name, FeelType type) => new(this, Checks, name, type);

    /// <summary>The type of a name, or null when there is none.</summary>
    public FeelType? Find(string name)
    {
        var scope = this;
        for (; scope._outer is not null; scope = scope._outer)
        {
            if (scope._name == "item" && scope._type.Entries is { } entries && entries.TryGetValue(name, out var entry)) return entry;
            if (scope._name == name) return scope._type;
        }

        return Checks.Find(name);
    }

    /// <summary>All names that can be read here.</summary>
    public IReadOnlyCollection<string> Available()
    {
        var names = new List<string>(Checks.Available);
        for (var scope = this; scope._outer is not null; scope = scope._outer)
        {
            if (scope._type.Entries is { } entries && scope._name == "item") names.AddRange(entries.Keys);
            if (scope._name != "item") names.Add(scope._name);
        }

        return names;
    }
}
