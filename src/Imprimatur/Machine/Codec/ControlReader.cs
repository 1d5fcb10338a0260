using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.State;
using Imprimatur.Rules.Values;

namespace Imprimatur.Machine.Codec;

/// <summary>Reads what <see cref="ControlWriter"/> wrote.</summary>
internal static class ControlReader
{
    public static Control Read(ref ByteReader reader, WorkflowPlan plan, IRevealer? revealer)
    {
        var steps = plan.Steps.Length;
        var phase = (InstancePhase)reader.UpTo((byte)InstancePhase.Terminated);
        var suspended = reader.Flag();
        var end = reader.Ordinal(steps);
        var tokens = new Token[reader.Count()];
        for (var i = 0; i < tokens.Length; i++) tokens[i] = ReadToken(ref reader, plan, revealer);
        var items = new WorkItem[reader.Count()];
        for (var i = 0; i < items.Length; i++) items[i] = ReadItem(ref reader, plan, revealer);
        var fields = new Value?[plan.Fields.Length];
        for (var i = 0; i < fields.Length; i++) fields[i] = ValueCodec.Read(ref reader, revealer);
        var approvals = new ImmutableArray<int>[steps];
        for (var i = 0; i < steps; i++) approvals[i] = ReadOrdinals(ref reader, plan.Fields.Length);
        var performers = ReadSets(ref reader, steps, revealer);
        var last = ReadSets(ref reader, steps, revealer);
        var writers = ReadSets(ref reader, plan.Fields.Length, revealer);
        var starter = PersonCodec.ReadSet(ref reader, revealer);
        var clocks = new ClockFlag[plan.Clocks.Length];
        for (var i = 0; i < clocks.Length; i++) clocks[i] = (ClockFlag)reader.UpTo((byte)ClockFlag.Paused);
        var messages = new KeptMessage?[plan.Messages.Length];
        for (var i = 0; i < messages.Length; i++) messages[i] = reader.Flag() ? ReadMessage(ref reader, plan, revealer) : null;
        return new Control
        {
            Phase = phase,
            Suspended = suspended,
            EndStep = end,
            Tokens = [.. tokens],
            Items = [.. items],
            Fields = [.. fields],
            Approvals = [.. approvals],
            Performers = performers,
            LastPerformers = last,
            Writers = writers,
            Starter = starter,
            Clocks = [.. clocks],
            Messages = [.. messages],
        };
    }

    private static Token ReadToken(ref ByteReader reader, WorkflowPlan plan, IRevealer? revealer)
    {
        var graph = Plain(ref reader, plan.Graphs.Length);
        var step = Plain(ref reader, plan.Steps.Length);
        var phase = (TokenPhase)reader.UpTo((byte)TokenPhase.Joined);
        var hold = (HoldReason)reader.UpTo((byte)HoldReason.GuaranteeBroken);
        var kept = reader.Flag() ? new KeptMove(reader.Flag() ? WayPlan.Join : Plain(ref reader, plan.Steps.Length)) : null;
        var back = reader.Flag() ? new ReturnTarget(Plain(ref reader, plan.Steps.Length), Filled(ReadOrdinals(ref reader, plan.Steps.Length))) : null;
        var origin = reader.Flag() ? ReadOrigin(ref reader, plan, revealer) : null;
        return new Token { Graph = graph, Step = step, Phase = phase, Hold = hold, Kept = kept, Return = back, Origin = origin };
    }

    private static Origin ReadOrigin(ref ByteReader reader, WorkflowPlan plan, IRevealer? revealer)
    {
        var step = Plain(ref reader, plan.Steps.Length);
        var way = Plain(ref reader, plan.Steps[step].Ways.Length);
        var recallable = reader.Flag();
        return new Origin(step, way, PersonCodec.ReadSet(ref reader, revealer), recallable);
    }

    private static WorkItem ReadItem(ref ByteReader reader, WorkflowPlan plan, IRevealer? revealer)
    {
        var step = Plain(ref reader, plan.Steps.Length);
        if (plan.Steps[step] is not UserTaskPlan task) throw new StateFormatException("A work item stands at a step that opens none.");
        var element = PersonCodec.ReadOrNone(ref reader, Privacy.OfElements(plan, step) ? revealer : null);
        var holder = PersonCodec.ReadOrNone(ref reader, revealer);
        var handed = PersonCodec.ReadOrNone(ref reader, revealer);
        var givers = new string[reader.Count()];
        for (var i = 0; i < givers.Length; i++) givers[i] = PersonCodec.Read(ref reader, revealer);
        return new WorkItem
        {
            Step = step,
            Element = element,
            Holder = holder,
            HandedTo = handed,
            Givers = [.. givers],
            Pending = reader.Flag(),
            Place = (int)reader.Number(),
            Answer = reader.Ordinal(task.ForEach?.Answers.Length ?? 1),
            ByPerson = reader.Flag(),
        };
    }

    private static KeptMessage ReadMessage(ref ByteReader reader, WorkflowPlan plan, IRevealer? revealer)
    {
        var by = PersonCodec.ReadSet(ref reader, revealer);
        var human = reader.Flag();
        var hasComment = reader.Flag();
        var writes = new (int, Value)[reader.Count()];
        for (var i = 0; i < writes.Length; i++)
        {
            var field = Plain(ref reader, plan.Fields.Length);
            writes[i] = (field, ValueCodec.Read(ref reader, revealer) ?? throw new StateFormatException("A kept message brings no value."));
        }

        return new KeptMessage(by, human, hasComment, [.. writes], Filled(ReadOrdinals(ref reader, plan.Steps.Length)));
    }

    private static ImmutableArray<PersonSet> ReadSets(ref ByteReader reader, int count, IRevealer? revealer)
    {
        var sets = new PersonSet[count];
        for (var i = 0; i < count; i++) sets[i] = PersonCodec.ReadSet(ref reader, revealer);
        return [.. sets];
    }

    private static ImmutableArray<int> ReadOrdinals(ref ByteReader reader, int limit)
    {
        var count = reader.Count();
        if (count == 0) return default;
        var ordinals = new int[count];
        for (var i = 0; i < count; i++) ordinals[i] = Plain(ref reader, limit);
        return [.. ordinals];
    }

    private static ImmutableArray<int> Filled(ImmutableArray<int> ordinals) => ordinals.IsDefault ? [] : ordinals;

    private static int Plain(ref ByteReader reader, int limit)
    {
        var value = reader.Number();
        return value >= 0 && value < limit ? (int)value : throw new StateFormatException("An ordinal is beyond the definition's.");
    }
}
