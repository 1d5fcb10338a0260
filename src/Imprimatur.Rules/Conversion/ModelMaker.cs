using System.Collections.Immutable;
using System.Xml.Linq;
using Imprimatur.Rules.Conditions;
using Imprimatur.Rules.Decisions;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Dmn;
using Imprimatur.Rules.Dmn.Models;
using Imprimatur.Rules.Feel.Operations;
using Imprimatur.Rules.Json;
using Imprimatur.Rules.Tables;
using Imprimatur.Rules.Types;

namespace Imprimatur.Rules.Conversion;

/// <summary>Makes a DMN model of a decision file.</summary>
internal sealed class ModelMaker
{
    private static readonly string[] OfTheTable = ["inputs", "outputs", "rules", "otherwise", "feel", "hitPolicy", "aggregate"];

    private readonly ItemPool _pool = new();
    private readonly JsonObjectNode _file;
    private readonly ImmutableArray<CompiledDecision> _decisions;
    private readonly SharedNames _shared;
    private readonly FileNames _names;
    private readonly DiagnosticBag _diagnostics;

    private ModelMaker(JsonObjectNode file, ImmutableArray<CompiledDecision> decisions, SharedNames shared, DiagnosticBag diagnostics) =>
        (_file, _decisions, _shared, _diagnostics, _names) = (file, decisions, shared, diagnostics, new FileNames(decisions, shared, diagnostics));

    /// <summary>The model, or null when mistakes were reported.</summary>
    public static DmnDefinitions? Make(JsonNode root, DiagnosticBag diagnostics)
    {
        var (decisions, shared) = DecisionReader.ReadFile(root, diagnostics, isWholeAsked: true);
        if (diagnostics.HasErrors || root is not JsonObjectNode file) return null;
        var model = new ModelMaker(file, [.. decisions.Cast<CompiledDecision>()], shared, diagnostics).Model();
        return diagnostics.HasErrors ? null : model;
    }

    private DmnDefinitions Model()
    {
        var isMany = _file.TryGet("decisions", out var list);
        var bodies = isMany ? ((JsonArrayNode)list!.Value).Items.Cast<JsonObjectNode>().ToList() : [_file];
        var inputs = _names.Inputs.Select(Input).ToList();
        var shared = Constants().Concat(Conditions()).ToList();
        var projections = _names.Fed.Where(f => !FileNames.IsItsOwn(f.Name, f.Feeder)).Select(f => Projection(f.Name, f.Feeder)).ToList();
        if (_diagnostics.HasErrors) return new DmnDefinitions("", "");
        var decisions = _decisions.Zip(bodies, Decision).ToList();
        var head = isMany ? JsonTokens.Of(_file, n => n is not ("decisions" or "constants" or "conditions")) : null;
        var name = _decisions.IsEmpty ? "decisions" : NameText.OfDecision(_decisions[^1].Id);
        return new DmnDefinitions(name, "urn:imprimatur:" + Uri.EscapeDataString(name))
        {
            Extensions = Marks.Of(Marks.Make("file", head, isMany ? "many" : "one")),
            Prefixes = [Marks.Prefix],
            Items = _pool.Items,
            Elements = [.. inputs, .. shared, .. projections, .. decisions],
        };
    }

    private DmnElement Input(DraftInput input) =>
        new InputDataElement(input.Name) { Id = Id(input.Name), Variable = new DmnVariable(input.Name, _pool.Of(Given(input.Name, input.Type), input.Name)) };

    private FeelType Given(string name, FeelType type) => _names.MayBeMissing.Contains(name) ? ItemPool.Unbounded(type) : type;

    private string Id(string name) => _names.Of(name).Href[1..];

    private IEnumerable<DmnElement> Constants()
    {
        foreach (var property in _file.TryGet("constants", out var constants) ? ((JsonObjectNode)constants.Value).Properties : [])
        {
            var text = FeelLiteral.Of(_shared.Constants[property.Name]);
            yield return new DecisionElement(property.Name, new LiteralExpression(text))
            {
                Id = Id(property.Name),
                Variable = new DmnVariable(property.Name, null),
                Extensions = Marks.Of(Marks.Make("constant", JsonTokens.Of(property.Value), said: text)),
            };
        }
    }

    private IEnumerable<DmnElement> Conditions()
    {
        var known = _decisions.SelectMany(d => d.Head.Inputs).Select(i => new VocabularyName(i.Name, i.Type))
            .Concat(_shared.ConstantTypes.Select(c => new VocabularyName(c.Key, c.Value))).DistinctBy(n => n.Name).ToList();
        var earlier = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in _shared.Conditions)
        {
            var condition = ConditionReader.Read(property.Value, new Vocabulary([.. known]), new DiagnosticBag(""))!;
            var text = new ConditionText(known, earlier, _names.MayBeMissing).Of(condition);
            if (text is null) _diagnostics.Error(DmnCodes.Unsayable, property.Position, "where a part of this condition fails, DMN would go on with null");
            yield return new DecisionElement(property.Name, new LiteralExpression(text ?? "null"))
            {
                Id = Id(property.Name),
                Variable = new DmnVariable(property.Name, "boolean"),
                Information = [.. condition.Reads.Select(r => _names.Of(known[r.Slot].Name)).Distinct()],
                Extensions = Marks.Of(Marks.Make("condition", JsonTokens.Of(property.Value), said: text?.Trim())),
            };
            known.Add(new VocabularyName(property.Name, FeelType.Boolean));
            earlier.Add(property.Name);
        }
    }

    /// <summary>An output that feeds other decisions, as a decision of its name. It has no value where its decision has none.</summary>
    private DecisionElement Projection(string name, CompiledDecision feeder)
    {
        var from = FileNames.NameOf(feeder, _decisions);
        var others = feeder.Outputs.Select(o => o.Name).Where(n => n != name && !Table.MayBeLeftOut(n));
        var whole = string.Join(" or ", others.Select(o => $"{from}.{NameText.Of(o)} = null"));
        var text = feeder.Outputs.Length == 1 ? from : whole.Length == 0 ? $"{from}.{NameText.Of(name)}"
            : $"if {whole} then null else {from}.{NameText.Of(name)}";
        if (feeder.Outputs.Length > 1 && feeder.Table is { GivesLists: true })
        {
            text = $"{from}.{NameText.Of(name)}";
            if (Table.MayBeLeftOut(name))
                _diagnostics.Error(DmnCodes.Unsayable, feeder.Head.Body.Node.Position, "a list of outcomes, some of them left out, feeds another decision");
        }

        return new DecisionElement(name, new LiteralExpression(text))
        {
            Id = Id(name),
            Variable = new DmnVariable(name, _pool.Of(feeder.Outputs.First(o => o.Name == name).Type, name)),
            Information = [_names.Of(from)],
            Extensions = Marks.Of(Marks.Make("projection", null, name)),
        };
    }

    private DmnElement Decision(CompiledDecision decision, JsonObjectNode body)
    {
        var maker = new LogicMaker(_pool, _diagnostics);
        var (name, logic) = (FileNames.NameOf(decision, _decisions), maker.Make(decision, body));
        var type = maker.TypeOf(decision);
        if (logic.All().SelectMany(e => e.OwnTexts).Any(t => !IsXml(t)))
            _diagnostics.Error(DmnCodes.Unsayable, body.Position, "a text of FEEL holds a character that is no character of XML",
                "write it as \\u and its number");
        return new DecisionElement(name, logic)
        {
            Id = Id(name),
            Variable = new DmnVariable(name, type),
            Information = [.. Needs(decision).Select(_names.Of).DistinctBy(r => r.Href)],
            Extensions = Marks.Of([Marks.Make("decision", JsonTokens.Of(body, n => !OfTheTable.Contains(n))), .. Fields(body, "inputs"), .. Fields(body,
                "outputs")]),
        };
    }

    private static bool IsXml(string text) => text.EnumerateRunes().All(r => r.Value > 0xFFFF || System.Xml.XmlConvert.IsXmlChar((char)r.Value));

    private static IEnumerable<string> Needs(CompiledDecision decision) => decision.Head.Inputs.Select(i => i.Name).Concat(decision.Table is { } table
        ? table.Columns.Select(c => c.Name).Concat(table.Rows.Concat(table.Otherwise is { } o ? [o] : Array.Empty<Row>())
            .SelectMany(r => r.Cells.SelectMany(c => c?.Reads ?? []).Concat(r.Outputs.SelectMany(v => v.Expression?.Reads ?? []))))
        : decision.Expression!.Reads);

    /// <summary>Fields as they are written, each beside what DMN says of its type.</summary>
    private IEnumerable<XElement> Fields(JsonObjectNode body, string property)
    {
        if (!body.TryGet(property, out var fields)) return [];
        return ((JsonObjectNode)fields.Value).Properties.Select(p =>
        {
            var type = FieldTypeReader.Read(new JsonObjectReader((JsonObjectNode)p.Value, new DiagnosticBag("")), new DiagnosticBag(""))!;
            if (property == "inputs") type = Given(p.Name, type);
            return Marks.Make(property[..^1], JsonTokens.Of(p.Value), p.Name, TypeText.Of(_pool.Of(type, p.Name), _pool.Items));
        });
    }
}
