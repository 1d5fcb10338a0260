using System.Collections.Immutable;
using Imprimatur.Definitions.Binding;
using Imprimatur.Definitions.Model;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules.Values;

namespace Imprimatur.Definitions.Compiling;

/// <summary>Resolves names to ordinals for the compilers; the definition has been validated, so that every name is found.</summary>
internal sealed class CompileContext(Bound bound)
{
    public Bound Bound { get; } = bound;

    public EarlierSteps Earlier { get; } = new(bound, new Dominators(new Flow(bound)));

    public int Field(Name? name) => name is null ? -1 : Bound.Fields.Find(name.Text)!.Ordinal;

    /// <summary>Fields in the order of the file.</summary>
    public ImmutableArray<int> Fields(NameList? names) => names is null ? [] : [.. names.Names.Select(Field)];

    /// <summary>Fields by ordinal.</summary>
    public ImmutableArray<int> SortedFields(NameList? names) => [.. Fields(names).Order()];

    public int Step(Name name, int graph = 0)
    {
        var found = Bound.Steps.Find(name.Text, graph);
        return found >= 0 ? found : throw new InvalidOperationException($"the validator let the unknown step {name.Text} pass");
    }

    /// <summary>Where a way leads: a step, or <c>join</c>.</summary>
    public int Target(Name name, int graph) => name.Text == "join" ? WayPlan.Join : Step(name, graph);

    public ImmutableArray<int> Steps(NameList? names) => names is null ? [] : [.. names.Names.Select(n => Step(n))];

    public PointPlan Point(Name name) =>
        Points.Find(Bound.Steps, name.Text) ?? throw new InvalidOperationException($"the validator let the unknown point {name.Text} pass");

    /// <summary>The ordinal of a message; -1 for a name that is none (a wait's <c>then</c>).</summary>
    public int Message(string name)
    {
        for (var i = 0; i < Bound.Model.Messages.Length; i++)
        {
            if (Bound.Model.Messages[i].Name.Text == name) return i;
        }

        return -1;
    }

    /// <summary>A value for a field.</summary>
    public ValueSource Value(ValueModel value, FieldSymbol target)
    {
        if (value.Constant is { } node)
            return new ValueSource(Constants.Read(node, target.Model.Kind ?? FieldKind.String, target.Model.Element, target.Type), -1, null);
        return value.Field is { } field ? new ValueSource(null, Field(field), null) : new ValueSource(null, -1, Bound.ExpressionOf(value.Feel));
    }

    /// <summary>A value for a handler's input, by its declared kind where it is declared.</summary>
    public ValueSource Value(ValueModel value, (FieldKind Kind, FieldKind Element)? declared)
    {
        if (value.Field is { } field) return new ValueSource(null, Field(field), null);
        if (value.Feel is { } feel) return new ValueSource(null, -1, Bound.ExpressionOf(feel));
        Value? constant = declared is { } d
            ? Constants.Read(value.Constant!, d.Kind, d.Element, FieldTypes.OfKind(d.Kind))
            : Constants.Natural(value.Constant!);
        return new ValueSource(constant, -1, null);
    }
}
