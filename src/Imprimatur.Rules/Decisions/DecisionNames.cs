using System.Collections.Immutable;
using Imprimatur.Rules.Conditions;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Feel.Compiling;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Decisions;

/// <summary>The names that the rules of one decision may read: its inputs, then the constants, then the named conditions that its inputs suffice for.</summary>
internal sealed class DecisionNames
{
    private readonly ImmutableArray<VocabularyName> _inputsAndConstants;
    private readonly ImmutableArray<Value> _constants;

    /// <summary>The names of a decision.</summary>
    public DecisionNames(Draft draft, SharedNames shared)
    {
        var constants = shared.Constants.Where(c => !draft.Inputs.Any(i => i.Name == c.Key)).OrderBy(c => c.Key, StringComparer.Ordinal).ToList();
        InputCount = draft.Inputs.Length;
        Constants = constants.ToImmutableDictionary(c => c.Key, c => c.Value);
        _constants = [.. constants.Select(c => c.Value)];
        _inputsAndConstants =
        [
            .. draft.Inputs.Select(i => new VocabularyName(i.Name, i.Type, i.Optional)),
            .. constants.Select(c => new VocabularyName(c.Key, shared.ConstantTypes[c.Key])),
        ];
        Vocabulary = new Vocabulary(_inputsAndConstants);
        Conditions = [];
        foreach (var property in shared.Conditions)
        {
            // Mistakes were reported when the file's conditions were read; here a condition either suits the inputs or is not there.
            if (Vocabulary.SlotOf(property.Name) >= 0 || ConditionReader.Read(property.Value, Vocabulary, new DiagnosticBag("")) is not { } condition) continue;
            Conditions = Conditions.Add(condition);
            Vocabulary = new Vocabulary(Vocabulary.Names.Add(new VocabularyName(property.Name, FeelType.Boolean)));
        }
    }

    /// <summary>The number of inputs.</summary>
    public int InputCount { get; }

    /// <summary>All names by slot.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>The conditions, in the order of their slots.</summary>
    public ImmutableArray<Condition> Conditions { get; }

    /// <summary>The constants.</summary>
    public IReadOnlyDictionary<string, Value> Constants { get; }

    /// <summary>What each condition means: its text, and the constants and conditions behind it.</summary>
    public IReadOnlyDictionary<string, string> Meanings()
    {
        var meanings = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < Conditions.Length; i++)
        {
            var behind = Conditions[i].Reads.Select(r => Vocabulary.Names[r.Slot].Name).Select(n =>
                Constants.TryGetValue(n, out var value) ? $"{n} = {value}" : meanings.TryGetValue(n, out var text) ? $"{n}: {text}" : null);
            meanings.Add(Vocabulary.Names[InputCount + _constants.Length + i].Name, string.Join(" | ", behind.OfType<string>().Prepend(Conditions[i].Text)));
        }

        return meanings;
    }

    /// <summary>A compiler of FEEL that reads these names.</summary>
    /// <param name="diagnostics">Where mistakes go.</param>
    /// <param name="present">Optional inputs that are known to be there.</param>
    public StrictCompiler Compiler(DiagnosticBag diagnostics, IReadOnlySet<string>? present = null) => new(
        Vocabulary.Names.ToDictionary(n => n.Name, n => n.Type, StringComparer.Ordinal),
        Vocabulary.Names.Where(n => n.Optional && present?.Contains(n.Name) != true).Select(n => n.Name).ToHashSet(StringComparer.Ordinal),
        diagnostics);

    /// <summary>The values of all names for values of the inputs.</summary>
    public Value?[] Slots(ReadOnlySpan<Value?> inputs, DateTimeOffset now, TimeZoneInfo zone)
    {
        var slots = new Value?[Vocabulary.Names.Length];
        inputs.CopyTo(slots);
        for (var i = 0; i < _constants.Length; i++) slots[InputCount + i] = _constants[i];
        var frame = new Frame(slots, now, zone);
        for (var i = 0; i < Conditions.Length; i++)
        {
            var truth = Conditions[i].Evaluate(frame);
            slots[InputCount + _constants.Length + i] = truth == Ternary.Unknown ? null : new BooleanValue(truth == Ternary.True);
        }

        return slots;
    }
}
