using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Effects;
using Imprimatur.Machine.State;
using Imprimatur.Rules.Values;

namespace Imprimatur.Machine.Codec;

/// <summary>Effects that await their answer, with their snapshots; step and handler stand in the definition.</summary>
internal static class EffectCodec
{
    public static void Write(ByteWriter writer, WorkflowPlan plan, EffectInFlight flight, IConcealer? concealer)
    {
        var service = (ServiceTaskPlan)plan.Steps[flight.Effect.Step];
        writer.Count(flight.Graph);
        writer.Count(flight.Effect.Ordinal);
        writer.Count(flight.Effect.Step);
        writer.Count(flight.Effect.Inputs.Count);
        foreach (var (name, value) in flight.Effect.Inputs)
        {
            writer.Text(name);
            ValueCodec.Write(writer, value, Privacy.OfSource(plan, service.With[name]) ? concealer : null);
        }
    }

    public static EffectInFlight Read(ref ByteReader reader, WorkflowPlan plan, IRevealer? revealer)
    {
        var graph = (int)reader.Number();
        var ordinal = reader.Number();
        var step = reader.Number();
        if (graph >= plan.Graphs.Length || step >= plan.Steps.Length || plan.Steps[(int)step] is not ServiceTaskPlan service)
        {
            throw new StateFormatException("An effect stands at a step that asks for none.");
        }

        var count = reader.Count();
        var inputs = ImmutableSortedDictionary.CreateBuilder<string, Value>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var name = reader.Text();
            var value = ValueCodec.Read(ref reader, revealer);
            if (value is null || !inputs.TryAdd(name, value)) throw new StateFormatException("An effect's inputs are no inputs.");
        }

        var effect = new Effect { Ordinal = ordinal, Kind = EffectKind.Call, Step = (int)step, Handler = service.Handler, Inputs = inputs.ToImmutable() };
        return new EffectInFlight(graph, effect);
    }
}
