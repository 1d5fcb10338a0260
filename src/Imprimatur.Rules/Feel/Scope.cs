using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel;

/// <summary>The names that are bound at a place of an expression, innermost first; behind them those of the run. Immutable.</summary>
internal sealed class Scope
{
    private readonly Scope? _outer;
    private readonly string _name;
    private readonly Value _value;

    /// <summary>The outermost scope of a run.</summary>
    public Scope(Run run)
        : this(null, run, "", NullValue.Instance)
    {
    }

    private Scope(Scope? outer, Run run, string name, Value value) => (_outer, Run, _name, _value) = (outer, run, name, value);

    /// <summary>The run.</summary>
    public Run Run { get; }

    /// <summary>This scope with one more name.</summary>
    public Scope With(string name, Value value) => new(this, Run, name, value);

    /// <summary>This scope with the entries of a context as names; <c>item</c> stands for the whole.</summary>
    public Scope WithItem(Value item) => new(this, Run, "item", item);

    /// <summary>The value of a name, or null when there is none.</summary>
    public Value? Find(string name)
    {
        var scope = this;
        for (; scope._outer is not null; scope = scope._outer)
        {
            // An item's own entries hide outer names, even one called `item`.
            if (scope._name == "item" && scope._value is ContextValue context && context.Entries.TryGetValue(name, out var entry)) return entry;
            if (scope._name == name) return scope._value;
        }

        return Run.Find(name);
    }
}
