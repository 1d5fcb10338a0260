using System.Collections.Immutable;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Codec;

/// <summary>Names of persons, and other short texts that may be concealed.</summary>
internal static class PersonCodec
{
    public static void Write(ByteWriter writer, string text, IConcealer? concealer)
    {
        if (concealer is null) writer.Text(text);
        else writer.Raw(concealer.Conceal(text).Span);
    }

    public static void WriteOrNone(ByteWriter writer, string? text, IConcealer? concealer)
    {
        writer.Flag(text is not null);
        if (text is not null) Write(writer, text, concealer);
    }

    public static void Write(ByteWriter writer, PersonSet set, IConcealer? concealer)
    {
        writer.Count(set.Persons.Length);
        foreach (var person in set.Persons) Write(writer, person, concealer);
    }

    public static string Read(ref ByteReader reader, IRevealer? revealer) =>
        revealer is null ? reader.Text() : ValueCodec.Reveal(ref reader, revealer);

    public static string? ReadOrNone(ref ByteReader reader, IRevealer? revealer) => reader.Flag() ? Read(ref reader, revealer) : null;

    public static PersonSet ReadSet(ref ByteReader reader, IRevealer? revealer)
    {
        var count = reader.Count();
        if (count == 0) return PersonSet.Empty;
        var persons = ImmutableArray.CreateBuilder<string>(count);
        for (var i = 0; i < count; i++) persons.Add(Read(ref reader, revealer));
        return PersonSet.FromStored(persons.MoveToImmutable());
    }
}
