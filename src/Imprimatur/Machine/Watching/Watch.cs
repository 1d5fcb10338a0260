using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.State;
using Imprimatur.Machine.Transitions;
using Imprimatur.Rules;
using Imprimatur.Rules.Conditions;

namespace Imprimatur.Machine.Watching;

/// <summary>Runs the guarantees along with a transition, and says which ones a step's entering would break.</summary>
internal sealed class Watch(WorkflowPlan plan, Monitors monitors)
{
    private ImmutableArray<bool> _bits = monitors.Bits;

    /// <summary>A step ended by a way.</summary>
    /// <param name="step">The step.</param>
    /// <param name="way">The way.</param>
    /// <param name="byPerson">Whether a person took it, not a service, an agent or a clock.</param>
    public void Ended(int step, int way, bool byPerson)
    {
        var first = 0;
        foreach (var guarantee in plan.Guarantees)
        {
            for (var p = 0; p < guarantee.Requires.Length; p++)
            {
                var point = guarantee.Requires[p];
                if (point.Step == step) Set(first + p, byPerson && (point.Way < 0 || point.Way == way));
            }

            first += Monitors.SizeOf(guarantee);
        }
    }

    /// <summary>A field was written.</summary>
    public void Written(int field)
    {
        var first = 0;
        foreach (var guarantee in plan.Guarantees)
        {
            var size = Monitors.SizeOf(guarantee);
            if (guarantee.Kind == GuaranteeKind.Requires && guarantee.Fields.Contains(field))
            {
                for (var p = 0; p < size; p++) Set(first + p, false);
            }

            first += size;
        }
    }

    /// <summary>Whether any guarantee speaks of a step's entering.</summary>
    public bool Guards(int step)
    {
        foreach (var guarantee in plan.Guarantees)
        {
            if (guarantee.Kind is GuaranteeKind.Requires or GuaranteeKind.Never && guarantee.Steps.Contains(step)) return true;
        }

        return false;
    }

    /// <summary>The guarantees that entering a step would break.</summary>
    public ImmutableArray<string> BrokenBy(int step, IRuleSeam rules, in Frame frame)
    {
        var broken = ImmutableArray<string>.Empty;
        var first = 0;
        foreach (var guarantee in plan.Guarantees)
        {
            var bits = _bits.AsSpan(first, Monitors.SizeOf(guarantee));
            first += bits.Length;
            if (guarantee.Kind is not (GuaranteeKind.Requires or GuaranteeKind.Never) || !guarantee.Steps.Contains(step)) continue;
            if (guarantee.When is not null && rules.Holds(guarantee.When, frame) == Ternary.False) continue;
            var kept = guarantee.Kind == GuaranteeKind.Requires ? bits.Contains(true) : rules.Holds(guarantee.Never!, frame) == Ternary.False;
            if (!kept) broken = broken.Add(guarantee.Id);
        }

        return broken;
    }

    /// <summary>The guarantees of separation that persons would break by performing a step.</summary>
    public ImmutableArray<string> BrokenBy(int step, PersonSet persons, Control control)
    {
        var broken = ImmutableArray<string>.Empty;
        foreach (var guarantee in plan.Guarantees)
        {
            if (guarantee.Kind != GuaranteeKind.Separate || !guarantee.Steps.Contains(step)) continue;
            foreach (var other in guarantee.Steps)
            {
                if (other == step || !control.Performers[other].Meets(persons)) continue;
                broken = broken.Add(guarantee.Id);
                break;
            }
        }

        return broken;
    }

    /// <summary>The monitors after the transition; the same object when no bit changed.</summary>
    public Monitors Close() => _bits == monitors.Bits ? monitors : new Monitors(_bits);

    private void Set(int bit, bool on)
    {
        if (_bits[bit] != on) _bits = _bits.SetItem(bit, on);
    }
}
