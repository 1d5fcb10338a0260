using System.Collections.Immutable;

namespace Imprimatur.Machine.State;

/// <summary>A small set of persons, each once, in ordinal order. Immutable; adding one who is there gives the same set back.</summary>
internal sealed class PersonSet : IEquatable<PersonSet>
{
    public static readonly PersonSet Empty = new([]);

    private PersonSet(ImmutableArray<string> persons) => Persons = persons;

    public ImmutableArray<string> Persons { get; }

    public bool IsEmpty => Persons.IsEmpty;

    /// <summary>A set of what is given, in any order.</summary>
    public static PersonSet Of(params IEnumerable<string> persons)
    {
        var set = Empty;
        foreach (var person in persons) set = set.With(person);
        return set;
    }

    /// <summary>An actor, and the person for whom he acts: both perform.</summary>
    public static PersonSet Acting(Actor actor) => actor.ActsFor is null ? new([actor.Id]) : Empty.With(actor.Id).With(actor.ActsFor);

    /// <summary>A set as it was written, which is sorted unless names were erased since.</summary>
    public static PersonSet FromStored(ImmutableArray<string> persons) => persons.IsEmpty ? Empty : new(persons);

    public bool Contains(string person)
    {
        foreach (var p in Persons)
        {
            if (string.Equals(p, person, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    public bool Meets(PersonSet other)
    {
        foreach (var p in Persons)
        {
            if (other.Contains(p)) return true;
        }

        return false;
    }

    public PersonSet With(string person)
    {
        if (Contains(person)) return this;
        var at = 0;
        while (at < Persons.Length && string.CompareOrdinal(Persons[at], person) < 0) at++;
        return new PersonSet(Persons.Insert(at, person));
    }

    public PersonSet Union(PersonSet other)
    {
        if (IsEmpty) return other;
        var set = this;
        foreach (var p in other.Persons) set = set.With(p);
        return set;
    }

    public bool Equals(PersonSet? other) => other is not null && Persons.AsSpan().SequenceEqual(other.Persons.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as PersonSet);

    public override int GetHashCode() => Persons.Length == 0 ? 0 : Persons[0].GetHashCode(StringComparison.Ordinal) ^ Persons.Length;

    public override string ToString() => string.Join(", ", Persons);
}
