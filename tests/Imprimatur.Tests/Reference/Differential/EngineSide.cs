using System.Collections.Immutable;
using Imprimatur.Definitions;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.State;
using Imprimatur.Machine.Transitions;

namespace Imprimatur.Tests.Reference.Differential;

/// <summary>The engine's machine with the little that a shell does for it: serials, and keeping the state.</summary>
internal sealed class EngineSide(Catalog catalog)
{
    private readonly PlainRules _rules = new(catalog);
    private readonly Dictionary<string, long> _counters = [];

    public WorkflowPlan Plan { get; } = catalog.Workflows[0];

    public InstanceState? State { get; private set; }

    /// <summary>Applies a command; null when it is accepted.</summary>
    public Refusal? Apply(Command command, DateTimeOffset now, IEnumerable<Actor> others)
    {
        var named = others.DistinctBy(a => a.Id).ToImmutableSortedDictionary(a => a.Id, a => a);
        var circumstances = At(now) with { Receivers = named, Behalf = command.By?.ActsFor is { } principal ? named.GetValueOrDefault(principal) : null };
        while (true)
        {
            switch (WorkflowMachine.Apply(Plan, State, command, circumstances))
            {
                case WantsSerial wants:
                    circumstances = circumstances with { Grants = circumstances.Grants.Add(wants.Series, _counters.GetValueOrDefault(wants.Series) + 1) };
                    break;
                case Accepted accepted:
                    State = accepted.Next;
                    foreach (var (series, serial) in circumstances.Grants) _counters[series] = serial;
                    return null;
                case RefusedTransition refused:
                    return refused.Refusal;
            }
        }
    }

    public Circumstances At(DateTimeOffset now) =>
        new() { Now = now, Zone = Around.Zone, Calendar = Around.Calendar, Rules = _rules, UnitCodes = Around.UnitCodes };
}
