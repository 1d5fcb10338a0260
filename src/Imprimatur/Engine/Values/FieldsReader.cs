using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Commands;
using Imprimatur.Rules;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Engine.Values;

/// <summary>Reads all the fields that a host gives with a command; every wrong one is named.</summary>
internal sealed class FieldsReader(Limits limits)
{
    private readonly ValueReader _values = new(limits);

    public ReadFields Read(WorkflowPlan plan, object? given)
    {
        if (given is null) return new ReadFields([], null);
        var writes = new SortedList<int, FieldWrite>();
        var wrong = new List<(string Field, string Why)>();
        foreach (var (name, value) in GivenFields.Of(given))
        {
            var ordinal = plan.FieldOf(name);
            if (ordinal < 0 || ordinal >= plan.Fields.Length)
            {
                wrong.Add((name, NearestName.Help(name, [.. plan.Fields.Select(f => f.Name)], "fields") ?? "the definition has no fields"));
            }
            else if (_values.Read(plan.Fields[ordinal], value, out var why) is { } read)
            {
                writes[ordinal] = new FieldWrite(ordinal, read);
            }
            else
            {
                wrong.Add((name, why ?? "the value does not fit"));
            }
        }

        return new ReadFields([.. writes.Values], wrong.Count == 0 ? null : RefusalOf(wrong));
    }

    /// <summary>The date given for a field, before it is known which definition the field belongs to; null when none is.</summary>
    public static DateOnly? DateOf(object? given, string field)
    {
        foreach (var (name, value) in GivenFields.Of(given))
        {
            if (name == field) return ValueReader.DateOf(value);
        }

        return null;
    }

    private static Refusal RefusalOf(List<(string Field, string Why)> wrong)
    {
        var details = string.Join("; ", wrong.Select(w => $"{UserText.Quote(w.Field)}: {w.Why}"));
        return new Refusal(
            RefusalCode.ConditionFalse,
            new LocalizedText($"These fields can't be taken as given: {details}.", $"以下字段的值不合要求：{details}。"),
            [.. wrong.Select(w => w.Field).Distinct(StringComparer.Ordinal)]);
    }
}
