using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Dmn;
using Imprimatur.Rules.Dmn.Models;
using Imprimatur.Rules.Json;
using Imprimatur.Rules.Types;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Rules.Conversion;

/// <summary>Makes a decision of ours of one of DMN.</summary>
/// <param name="model">The model.</param>
/// <param name="names">Its names.</param>
/// <param name="claims">What marks say, by the key of the piece beside which they hold.</param>
/// <param name="diagnostics">Where is reported what can't be said.</param>
internal sealed class DraftMaker(DmnDefinitions model, ModelNames names, Dictionary<string, string> claims, DiagnosticBag diagnostics)
{
    /// <summary>The decision, or null when it can't be said, which is reported.</summary>
    public JObject? Make(DecisionElement decision)
    {
        var json = Head(decision);
        var inputs = Inputs(decision);
        var logic = LogicMaker.Bare(decision.Logic);
        switch (logic)
        {
            case TableExpression table:
                return new RuleMaker(model, names, claims, diagnostics).Add(json, decision, table, inputs) ? json : null;
            case LiteralExpression { Text.Length: > 0 } literal:
                json["inputs"] = new JObject(inputs.Where(i => i.Field is not null).Select(i => new JProperty(i.Name, i.Field)));
                json["outputs"] = Outputs(decision);
                json["feel"] = names.Renamed(literal.Text);
                return json;
            default:
                diagnostics.Error(DmnCodes.Unsayable, (logic ?? (DmnPart)decision).Position, logic is null
                    ? $"the decision {UserText.Quote(decision.Name)} has no logic" : $"a boxed {Word(logic)} can't be said in our form",
                    "a decision of ours is a table or one FEEL expression");
                return null;
        }
    }

    private static string Word(DmnExpression expression) => expression.GetType().Name.Replace("Expression", "", StringComparison.Ordinal).ToLowerInvariant();

    private JObject Head(DecisionElement decision)
    {
        if (Marks.Json(decision, "decision") is JsonObjectNode mark) return JsonTokens.Of(mark, _ => true);
        var json = new JObject(new JProperty("id", ModelNames.Id(decision.Name)), new JProperty("version", 1), new JProperty("title", decision.Name));
        if (decision.Description is { Length: > 0 } text) json["because"] = text;
        var basis = decision.Authorities.Select(a => names.Find(a.Href)?.Name).OfType<string>().ToList();
        if (basis.Count > 0) json["basis"] = string.Join("; ", basis);
        return json;
    }

    /// <summary>What a decision reads, in the order of its marks, else of its requirements; constants and conditions have no field.</summary>
    private ImmutableArray<ModelInput> Inputs(DecisionElement decision)
    {
        var elements = decision.Information.Select(r => (r, Element: names.Find(r.Href))).ToList();
        foreach (var (requirement, _) in elements.Where(e => e.Element is not (InputDataElement or DecisionElement)))
            diagnostics.Error(DmnCodes.UnknownReference, requirement.Position, $"nothing in this model is meant by {UserText.Quote(requirement.Href)}");
        foreach (var requirement in decision.Knowledge)
            diagnostics.Error(DmnCodes.Unsayable, requirement.Position, "a decision of ours calls no function of the model",
                "write the function out where it is called");
        var order = Marks.All(decision, "input").Select(m => Marks.About(m) ?? "").ToList();
        return
        [
            .. elements.Select(e => e.Element).OfType<DmnElement>().Select(e => Input(decision, e))
                .OrderBy(i => order.IndexOf(i.Name) is >= 0 and var place ? place : int.MaxValue),
        ];
    }

    private ModelInput Input(DecisionElement decision, DmnElement element)
    {
        var name = ModelNames.Ours(element.ReadName);
        if (Marks.All(element, "constant").Any() || Marks.All(element, "condition").Any()) return new ModelInput(element, name, null, FeelType.Boolean, false);
        var column = (LogicMaker.Bare(decision.Logic) as TableExpression)?.Inputs.FirstOrDefault(i => i.Expression?.Text == element.ReadName);
        var reference = element.Variable?.TypeRef ?? element.TypeRef ?? column?.Expression?.TypeRef;
        var field = Field(decision, "input", name, reference);
        if (field is null)
            diagnostics.Error(DmnCodes.Unsayable, element.Position,
                $"the type of {UserText.Quote(element.ReadName)}, {UserText.Quote(reference ?? "none")}, is none of a field of ours",
                "fields are strings, booleans, numbers, dates, moments and lists of these, perhaps with allowed values");
        var type = field is null ? null : FieldJson.TypeOf(field);
        return new ModelInput(element, name, field, type ?? FeelType.Any, element is DecisionElement)
        {
            IsMarked = claims.ContainsKey(Claims.Field(decision.Name, "input", name)),
        };
    }

    private JObject? Field(DecisionElement decision, string what, string name, string? reference)
    {
        var told = TypeText.Of(reference, model.Items);
        if (Marks.Beside(Marks.All(decision, what).Where(m => Marks.About(m) == name), told) is not JsonObjectNode mark) return FieldJson.Of(reference,
            model.Items);
        claims[Claims.Field(decision.Name, what, name)] = told;
        return JsonTokens.Of(mark, _ => true);
    }

    private JObject Outputs(DecisionElement decision)
    {
        var reference = decision.Variable?.TypeRef ?? decision.TypeRef;
        var item = model.Items.FirstOrDefault(i => i.Name == reference && !i.Components.IsEmpty && !i.IsCollection);
        var marked = Marks.All(decision, "output").Select(m => Marks.About(m) ?? "").ToList();
        if (item is null) return new JObject(Output(decision, marked is [var own] ? own : ModelNames.Ours(decision.ReadName), reference));
        var parts = item.Components.OrderBy(c => marked.IndexOf(c.Name));
        return new JObject(parts.Select(c => Output(decision, c.Name, c.TypeRef, c)));
    }

    private JProperty Output(DecisionElement decision, string name, string? reference, ItemDefinition? component = null)
    {
        var told = component is { AllowedValues: { Length: > 0 } allowed } ? $"{reference} of {allowed}" : TypeText.Of(reference, model.Items);
        var mark = Marks.Beside(Marks.All(decision, "output").Where(m => Marks.About(m) == name), told) as JsonObjectNode;
        if (mark is not null) claims[Claims.Field(decision.Name, "output", name)] = told;
        var field = mark is not null ? JsonTokens.Of(mark, _ => true)
            : component is null ? FieldJson.Of(reference, model.Items) : FieldJson.Of("", [component with { Name = "" }]);
        if (field is null)
            diagnostics.Error(DmnCodes.Unsayable, decision.Position,
                $"the type of {UserText.Quote(name)}, {UserText.Quote(reference ?? "none")}, is none of a field of ours",
                "give the variable of the decision a type");
        return new JProperty(name, field ?? []);
    }
}
