using System.Text;
using Imprimatur.Rules.Decisions;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Dmn;
using Imprimatur.Rules.Dmn.Models;
using Imprimatur.Rules.Json;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Rules.Conversion;

/// <summary>Makes a decision file of a DMN model, or says what of it our strict form can't say.</summary>
internal sealed class FileMaker
{
    private readonly DmnDefinitions _model;
    private readonly DiagnosticBag _diagnostics;
    private readonly ModelNames _names;
    private readonly Dictionary<string, string> _claims = new(StringComparer.Ordinal);
    private readonly List<DecisionElement> _made = [];

    private FileMaker(DmnDefinitions model, DiagnosticBag diagnostics) =>
        (_model, _diagnostics, _names) = (model, diagnostics, new ModelNames(model, diagnostics));

    /// <summary>The text of the file, or null when mistakes were reported.</summary>
    public static string? Make(DmnDefinitions model, DiagnosticBag diagnostics)
    {
        var maker = new FileMaker(model, diagnostics);
        maker.RefuseStrangers();
        var json = maker.File();
        if (diagnostics.HasErrors) return null;
        var text = json.ToString().ReplaceLineEndings("\n") + "\n";
        maker.Check(text);
        return diagnostics.HasErrors ? null : text;
    }

    private void RefuseStrangers()
    {
        foreach (var import in _model.Imports)
            _diagnostics.Error(DmnCodes.Unsayable, import.Position,
                $"the model imports {UserText.Quote(import.Namespace)}, and a decision file of ours stands alone");
        foreach (var element in _model.Elements.Where(e => e is KnowledgeElement or ServiceElement))
            _diagnostics.Error(DmnCodes.Unsayable, element.Position,
                $"{UserText.Quote(element.Name)} is a {(element is ServiceElement ? "decision service" : "function")}, and our form has decisions only");
        if (!_model.Elements.OfType<DecisionElement>().Any()) _diagnostics.Error(DmnCodes.Unsayable, _model.Position, "the model has no decision");
    }

    private JObject File()
    {
        var (constants, conditions, decisions) = (new JObject(), new JObject(), new JArray());
        foreach (var element in _model.Elements.OfType<DecisionElement>())
        {
            var text = (element.Logic as LiteralExpression)?.Text ?? "";
            if (Marks.All(element, "projection").Any()) continue;
            if (Marks.All(element, "constant").Any()) constants[element.Name] = Shared(element, "constant", text) ?? Constant(element, text);
            else if (Marks.All(element, "condition").Any()) conditions[element.Name] = Shared(element, "condition", text) ?? _names.Renamed(text);
            else if (new DraftMaker(_model, _names, _claims, _diagnostics).Make(element) is { } decision)
            {
                decisions.Add(decision);
                _made.Add(element);
            }
        }

        var mark = Marks.All(_model, "file").FirstOrDefault();
        var isOne = mark is not null && Marks.About(mark) == "one" && decisions.Count == 1 && constants.Count + conditions.Count == 0;
        if (isOne) return (JObject)decisions[0];
        var file = Marks.Json(_model, "file") is JsonObjectNode head ? JsonTokens.Of(head, _ => true) : [];
        if (constants.Count > 0) file["constants"] = constants;
        if (conditions.Count > 0) file["conditions"] = conditions;
        file["decisions"] = decisions;
        return file;
    }

    private JToken? Shared(DecisionElement element, string what, string text)
    {
        if (Marks.Beside(Marks.All(element, what), text) is not { } json) return null;
        _claims[element.Name] = text;
        return JsonTokens.Of(json);
    }

    private JToken? Constant(DecisionElement element, string text)
    {
        var value = FeelJson.Value(FeelJson.Parse(text, p => p.ReadExpression()));
        if (value is Values.NumberValue or Values.StringValue or Values.BooleanValue or Values.ListValue) return JsonTokens.Of(value);
        if (value is Values.DateValue or Values.DateTimeValue)
            return new JObject(new JProperty("type", value is Values.DateValue ? "date" : "dateTime"), new JProperty("is", JsonTokens.Of(value)));
        _diagnostics.Error(DmnCodes.Unsayable, element.Position, $"the constant {UserText.Quote(element.Name)} is no literal");
        return null;
    }

    /// <summary>Where FEEL by others can fail, DMN goes on with null; ours has no answer there, which is safe but must be known.</summary>
    private void WarnOfNull(DmnDefinitions? again, DiagnosticBag found, Places places)
    {
        const string Why = "where FEEL fails here, DMN goes on with null, and ours has no answer";
        foreach (var differs in found.ToSortedList().Where(d => d.Severity == Severity.Error))
            _diagnostics.Warning(DmnCodes.Unsayable, places.Of(differs.Position), Why);
        foreach (var (given, made) in _made.Zip(again?.Elements.OfType<DecisionElement>().Where(e => Marks.All(e, "decision").Any()) ?? []))
        {
            if (given.Logic is TableExpression && made.Logic is ConditionalExpression { Then: TableExpression })
                _diagnostics.Warning(DmnCodes.Unsayable, given.Position, Why);
        }
    }

    /// <summary>Reads what was made: it must be right in our strict form, and say what the tables say.</summary>
    private void Check(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var bag = new DiagnosticBag(_diagnostics.File);
        var root = JsonReader.Read(stream, bag, new JsonLimits());
        if (root is not null) DecisionReader.Read(root, bag);
        foreach (var found in bag.ToSortedList())
        {
            var at = root is null ? _model.Position : new Places(root, _made, _model.Position).Of(found.Position);
            if (found.Severity == Severity.Error) _diagnostics.Error(found.Code, at, found.Message, found.Help);
            else _diagnostics.Warning(found.Code, at, found.Message, found.Help);
        }

        if (bag.HasErrors) return;
        var lenient = new DiagnosticBag("");
        var again = ModelMaker.Make(root!, lenient);
        WarnOfNull(again, lenient, new Places(root!, _made, _model.Position));
        var said = again is null ? [] : Claims.Of(again);
        foreach (var (key, claim) in _claims.Where(c => said.GetValueOrDefault(c.Key) != c.Value).Take(10))
            _diagnostics.Error(DmnCodes.Disagrees, _model.Position,
                $"what the extension says at {UserText.Quote(key)} is not what stands there, {UserText.Quote(claim)}",
                "take the extension away, or make it say the same");
    }
}
