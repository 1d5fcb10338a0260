using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Codec;
using Imprimatur.Machine.Effects;
using Imprimatur.Machine.State;
using Imprimatur.Rules.Values;

namespace Imprimatur.Engine.Commands;

/// <summary>An effect as the outbox keeps it: all that its handler needs, personal values as hashes.</summary>
internal static class PayloadCodec
{
    private const byte Version = 1;

    public static byte[] Write(WorkflowPlan plan, Effect effect, IConcealer concealer)
    {
        var writer = new ByteWriter();
        writer.Byte(Version);
        writer.Flag(effect.Kind == EffectKind.Notice);
        writer.Count(effect.Step + 1);
        writer.Text(effect.Handler);
        writer.Count(effect.Inputs.Count);
        foreach (var (name, value) in effect.Inputs)
        {
            writer.Text(name);
            ValueCodec.Write(writer, value, IsPlain(plan, effect, name) ? null : concealer);
        }

        writer.Count(effect.Posts.Length);
        foreach (var post in effect.Posts)
        {
            writer.Text(post.Role);
            writer.Flag(post.Unit is not null);
            if (post.Unit is { } unit) writer.Text(unit);
        }

        writer.Count(effect.Persons.Length);
        foreach (var person in effect.Persons) PersonCodec.Write(writer, person, concealer);
        return writer.ToArray();
    }

    /// <exception cref="StateFormatException">The bytes are no effect.</exception>
    public static Effect Read(ReadOnlySpan<byte> payload, long ordinal, IRevealer revealer)
    {
        var reader = new ByteReader(payload);
        if (reader.Byte() != Version) throw new StateFormatException("The effect is of another version of the library.");
        var kind = reader.Flag() ? EffectKind.Notice : EffectKind.Call;
        var step = (int)reader.Number() - 1;
        var handler = reader.Text();
        var inputs = ImmutableSortedDictionary.CreateBuilder<string, Value>(StringComparer.Ordinal);
        for (var left = reader.Count(); left > 0; left--)
        {
            var name = reader.Text();
            if (ValueCodec.Read(ref reader, revealer) is { } value) inputs[name] = value;
        }

        var posts = ImmutableArray.CreateBuilder<Post>();
        for (var left = reader.Count(); left > 0; left--) posts.Add(new Post(reader.Text(), reader.Flag() ? reader.Text() : null));
        var persons = ImmutableArray.CreateBuilder<string>();
        for (var left = reader.Count(); left > 0; left--) persons.Add(PersonCodec.Read(ref reader, revealer));
        reader.MustEnd();
        return new Effect
        {
            Ordinal = ordinal,
            Kind = kind,
            Step = step,
            Handler = handler,
            Inputs = inputs.ToImmutable(),
            Posts = posts.ToImmutable(),
            Persons = persons.ToImmutable(),
        };
    }

    /// <summary>Inputs of a service task are as personal as what they are made of; what a notice carries always is.</summary>
    private static bool IsPlain(WorkflowPlan plan, Effect effect, string input) =>
        effect.Step >= 0 && plan.Steps[effect.Step] is ServiceTaskPlan service && service.With.TryGetValue(input, out var source)
        && !Privacy.OfSource(plan, source);
}
