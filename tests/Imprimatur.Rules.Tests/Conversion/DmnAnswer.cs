using System.Collections.Immutable;
using System.Text;
using Imprimatur.Rules.Decisions;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Dmn;
using Imprimatur.Rules.Dmn.Xml;
using Imprimatur.Rules.Tests.Support;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Tests.Conversion;

/// <summary>What a written model answers in DMN's own mode, told as our decisions' answers are.</summary>
internal static class DmnAnswer
{
    /// <summary>No answer: a failure of ours, null of DMN.</summary>
    public const string None = "none";

    private static (string Text, DmnModel Model, Dictionary<string, string> Inputs) _last = ("", null!, []);

    public static string Of(string xml, int index, Decision decision, IReadOnlyDictionary<string, Value?> given)
    {
        if (_last.Text != xml) _last = Read(xml);
        var (_, model, inputs) = _last;
        var values = inputs.ToImmutableDictionary(i => i.Value, i => given[i.Key] ?? NullValue.Instance);
        var element = model.Elements.Values.Single(e => e.Key.EndsWith($"#d_{index}", StringComparison.Ordinal));
        var value = new DmnSession(model, ModelInputs.Of(model) with { ByKey = values }, World.Now, TimeZoneInfo.Utc).Evaluate(element);
        return Told(decision, value);
    }

    public static string Told(ImmutableArray<Value?> outputs) => string.Join("; ", outputs.Select(o => o?.ToString() ?? "-"));

    private static (string, DmnModel, Dictionary<string, string>) Read(string xml)
    {
        var bag = new DiagnosticBag("m.dmn");
        var read = DefinitionsReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(xml)), bag)!;
        var model = ModelCompiler.Compile(read, [], bag);
        if (bag.Count > 0) throw new AssertionException(string.Join("\n", bag.ToSortedList()) + "\n" + xml);
        return (xml, model, model.Elements.Values.Where(e => e.Kind == DrgKind.InputData).ToDictionary(e => e.Name, e => e.Key));
    }

    private static string Told(Decision decision, Value value)
    {
        if (value is NullValue) return decision.Outputs is [{ Name: "outcome" }] ? "-" : None;
        if (decision.Outputs.Length == 1) return Whole(value) ? Told([value]) : None;
        var outputs = decision.Outputs.Select(o => value is ListValue list
            ? (Value?)new ListValue([.. list.Items.Select(i => ((ContextValue)i).Entries[o.Name]).Where(v => o.Name != "outcome" || v is not NullValue)])
            : ((ContextValue)value).Entries[o.Name] is NullValue && o.Name == "outcome" ? null : ((ContextValue)value).Entries[o.Name]).ToImmutableArray();
        return outputs.All(o => o is null || Whole(o)) ? Told(outputs) : None;
    }

    private static bool Whole(Value value) => value is not NullValue && !(value is ListValue list && list.Items.Any(i => i is NullValue));
}
