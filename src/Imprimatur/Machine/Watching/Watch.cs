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

        Reached(PointKind.Ended, step, way);
    }

    /// <summary>A moment came. Where it is the one that <c>after</c> or <c>between</c> begins with, the guarantee counts from now on.</summary>
    public void Reached(PointKind kind, int step, int way = -1)
    {
        var first = 0;
        foreach (var guarantee in plan.Guarantees)
        {
            if (guarantee.Kind is GuaranteeKind.AfterNever or GuaranteeKind.Unwritten && Is(guarantee.From!, kind, step, way))
            {
                Set(first, true);
                if (guarantee.Kind == GuaranteeKind.Unwritten) Set(first + 1, false);
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

            if (guarantee.Kind == GuaranteeKind.Unwritten && _bits[first] && guarantee.Fields.Contains(field)) Set(first + 1, true);

            first += size;
        }
    }

    /// <summary>Whether any guarantee speaks of a step's entering.</summary>
    public bool Guards(int step)
    {
        foreach (var guarantee in plan.Guarantees)
        {
            if (guarantee.Kind is GuaranteeKind.Requires or GuaranteeKind.Never && guarantee.Steps.Contains(step)) return true;
            if (Ends(guarantee, PointKind.Entered, step, -1)) return true;
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
            if (Ends(guarantee, PointKind.Entered, step, -1) && IsOver(bits)) broken = broken.Add(guarantee.Id);
            if (guarantee.Kind is not (GuaranteeKind.Requires or GuaranteeKind.Never) || !guarantee.Steps.Contains(step)) continue;
            if (guarantee.When is not null && rules.Holds(guarantee.When, frame) == Ternary.False) continue;
            var kept = guarantee.Kind == GuaranteeKind.Requires ? bits.Contains(true) : rules.Holds(guarantee.Never!, frame) == Ternary.False;
            if (!kept) broken = broken.Add(guarantee.Id);
        }

        return broken;
    }

    /// <summary>The guarantees that a step's ending by a way would break.</summary>
    public ImmutableArray<string> BrokenBy(int step, int way)
    {
        var broken = ImmutableArray<string>.Empty;
        var first = 0;
        foreach (var guarantee in plan.Guarantees)
        {
            var bits = _bits.AsSpan(first, Monitors.SizeOf(guarantee));
            first += bits.Length;
            if (Ends(guarantee, PointKind.Ended, step, way) && IsOver(bits)) broken = broken.Add(guarantee.Id);
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

    /// <summary>A watch that goes on from here by itself.</summary>
    public Watch Copy() => new(plan, Close());

    /// <summary>The monitors after the transition; the same object when no bit changed.</summary>
    public Monitors Close() => _bits == monitors.Bits ? monitors : new Monitors(_bits);

    /// <summary>Whether a moment is the one that must not come (<c>after … never</c>), or not so (<c>between … unwritten</c>).</summary>
    private static bool Ends(GuaranteePlan guarantee, PointKind kind, int step, int way) =>
        guarantee.Kind is GuaranteeKind.AfterNever or GuaranteeKind.Unwritten && Is(guarantee.To!, kind, step, way);

    /// <summary>Whether all bits are set: it counts, and (for <c>unwritten</c>) something was written since.</summary>
    private static bool IsOver(ReadOnlySpan<bool> bits) => !bits.Contains(false);

    private static bool Is(PointPlan point, PointKind kind, int step, int way) =>
        point.Kind == kind && (kind == PointKind.Start || point.Step == step) && (point.Way < 0 || point.Way == way);

    private void Set(int bit, bool on)
    {
        if (_bits[bit] != on) _bits = _bits.SetItem(bit, on);
    }
}
