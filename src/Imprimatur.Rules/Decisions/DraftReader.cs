using System.Collections.Immutable;
using System.Text;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Feel.Operations;
using Imprimatur.Rules.Json;
using Imprimatur.Rules.Tables;
using Imprimatur.Rules.Types;

namespace Imprimatur.Rules.Decisions;

/// <summary>Reads the head of a decision: identity, dates, inputs, outputs.</summary>
internal sealed class DraftReader(DiagnosticBag diagnostics)
{
    private const int LongestId = 64;

    /// <summary>Reads the head; null when it is too broken to go on.</summary>
    public Draft? Read(JsonObjectReader body)
    {
        body.Allow("$schema", "because", "basis");
        var id = body.Text("id", required: true);
        if (id is not null) CheckId(id.Text, id.Position, allowHyphen: true);
        var version = body.Integer("version", 1, int.MaxValue, required: true);
        var title = LocalizedTextReader.Read(body, "title", diagnostics);
        if (body.Optional("because") is { } because) LocalizedTextReader.Read(because.Value, "because", diagnostics);
        body.Text("basis");
        var effective = Effective(body);
        var inputs = Inputs(body);
        var outputs = Outputs(body);
        return id is null || inputs is null || outputs is null ? null : new Draft(id.Text, version ?? 1, title, effective, inputs.Value, outputs.Value, body);
    }

    private void CheckId(string id, SourcePosition at, bool allowHyphen)
    {
        var ok = id.Length is > 0 and <= LongestId && id.IsNormalized(NormalizationForm.FormC) && Rune.TryGetRuneAt(id, 0, out var first)
            && Rune.IsLetter(first)
            && id.EnumerateRunes().All(r => Rune.IsLetterOrDigit(r) || r.Value == '_' || (allowHyphen && r.Value == '-'));
        if (!ok) diagnostics.Error(DecisionCodes.BadIdentity, at, $"{UserText.Quote(id)} can't be {(allowHyphen ? "an id" : "a name")}",
            $"a letter, then letters, digits{(allowHyphen ? ", `-`" : "")} and `_`, at most {LongestId}");
    }

    private (DateOnly?, DateOnly?) Effective(JsonObjectReader body)
    {
        if (body.Child("effective") is not { } effective) return (null, null);
        var (from, until) = (Date(effective.Text("from")), Date(effective.Text("until")));
        effective.Finish();
        if (from > until) diagnostics.Error(DecisionCodes.BadIdentity, effective.Node.Position, "the decision ends before it begins");
        return (from, until);
    }

    private DateOnly? Date(JsonTextNode? text)
    {
        if (text is null) return null;
        if (TemporalText.Date(text.Text) is { } date && Values.CivilDays.ToDate(date.Days) is { } day) return day;
        diagnostics.Error(DecisionCodes.BadIdentity, text.Position, $"there is no date {UserText.Quote(text.Text)}", "dates are written 2024-02-29");
        return null;
    }

    private ImmutableArray<DraftInput>? Inputs(JsonObjectReader body)
    {
        if (body.Object("inputs") is not { } node) return body.Optional("inputs") is null ? [] : null;
        var inputs = ImmutableArray.CreateBuilder<DraftInput>();
        var whole = true;
        foreach (var property in node.Properties)
        {
            CheckId(property.Name, property.Position, allowHyphen: false);
            if (JsonObjectReader.Open(property.Value, "an input", diagnostics) is not { } reader)
            {
                whole = false;
                continue;
            }

            var type = FieldTypeReader.Read(reader, diagnostics);
            var optional = reader.Boolean("optional")?.Value ?? false;
            Words(reader);
            whole &= type is not null;
            inputs.Add(new DraftInput(property.Name, type ?? FeelType.Any, optional, property.Position));
        }

        return whole ? inputs.ToImmutable() : null;
    }

    private ImmutableArray<OutputColumn>? Outputs(JsonObjectReader body)
    {
        if (body.Object("outputs", required: true) is not { } node) return null;
        if (node.Properties.IsEmpty) diagnostics.Error(JsonCodes.BadValue, node.Position, "a decision has at least one output");
        var outputs = ImmutableArray.CreateBuilder<OutputColumn>();
        var whole = true;
        foreach (var property in node.Properties)
        {
            CheckId(property.Name, property.Position, allowHyphen: false);
            var reader = JsonObjectReader.Open(property.Value, "an output", diagnostics);
            var type = reader is null ? null : FieldTypeReader.Read(reader, diagnostics);
            if (reader is not null) Words(reader);
            whole &= type is not null;
            outputs.Add(new OutputColumn(property.Name, type ?? FeelType.Any));
        }

        return whole && outputs.Count > 0 ? outputs.ToImmutable() : null;
    }

    private void Words(JsonObjectReader reader)
    {
        foreach (var name in new[] { "title", "because" }) LocalizedTextReader.Read(reader, name, diagnostics);
        reader.Text("basis");
        reader.Finish();
    }
}
