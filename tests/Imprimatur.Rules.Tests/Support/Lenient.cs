using System.Text;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Dmn;
using Imprimatur.Rules.Dmn.Xml;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Feel.Compiling;
using Imprimatur.Rules.Feel.Functions;
using Imprimatur.Rules.Feel.Parsing;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Tests.Support;

/// <summary>FEEL and models with DMN's own meaning.</summary>
internal static class Lenient
{
    public const string Space = "https://www.omg.org/spec/DMN/20230324/MODEL/";

    private static ParserOptions Options(IEnumerable<string> names) => new(FeelMode.Dmn, BuiltIns.All, LibraryNames.Known, names, _ => null);

    /// <summary>The value of an expression; a text that is not FEEL is null, as in a model.</summary>
    public static Value Eval(string text, params (string Name, Value Value)[] names)
    {
        try
        {
            var node = new Parser(text, Options(names.Select(n => n.Name))).ReadExpression();
            return node.Evaluate(new Scope(Begin(names)));
        }
        catch (FeelSyntaxException)
        {
            return NullValue.Instance;
        }
    }

    /// <summary>Whether a value passes unary tests.</summary>
    public static bool? Passes(string input, string tests)
    {
        var value = Eval(input);
        var node = new Parser(tests, Options([])).ReadUnaryTests();
        return node.Test(value, new Scope(Begin([])).With(Rules.Feel.Tree.UnaryTest.Input, value));
    }

    /// <summary>The value of a decision of a model, which stands first; the others can be imported.</summary>
    public static Value Decision(string decision, string[] models, params (string Name, Value Value)[] inputs)
    {
        var bag = new DiagnosticBag("m.dmn");
        var roots = models.Select(m => DefinitionsReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(m)), bag)
            ?? throw new ArgumentException(string.Join("\n", bag.ToSortedList()))).ToList();
        var model = ModelCompiler.Compile(roots[0], roots[1..], bag);
        var given = inputs.Aggregate(ModelInputs.Of(model), (all, input) => all.With(model, input.Name, null, input.Value));
        var element = model.Find(decision, null, DrgKind.Decision, DrgKind.Service) ?? throw new ArgumentException(decision);
        return new DmnSession(model, given, World.Now, TimeZoneInfo.Utc).Evaluate(element);
    }

    /// <summary>A model of some elements.</summary>
    public static string Model(string elements, string space = "n") =>
        $"<definitions xmlns=\"{Space}\" namespace=\"{space}\" name=\"{space}\" id=\"{space}\">{elements}</definitions>";

    /// <summary>A literal expression.</summary>
    public static string Literal(string feel, string type = "") =>
        $"<literalExpression{Ref(type)}><text>{System.Security.SecurityElement.Escape(feel)}</text></literalExpression>";

    /// <summary>A decision over some logic and the ids that it reads; knowledge begins with `k`, input data with `i`.</summary>
    public static string Element(string name, string logic, string type = "", params string[] requires) =>
        $"<decision name=\"{name}\" id=\"{name}\"><variable name=\"{name}\"{Ref(type)}/>{string.Concat(requires.Select(Require))}{logic}</decision>";

    /// <summary>An input of a type.</summary>
    public static string Input(string id, string name, string type = "") =>
        $"<inputData name=\"{name}\" id=\"{id}\"><variable name=\"{name}\"{Ref(type)}/></inputData>";

    private static string Ref(string type) => type.Length == 0 ? "" : $" typeRef=\"{System.Security.SecurityElement.Escape(type)}\"";

    private static string Require(string id)
    {
        var local = id[(id.IndexOf('#', StringComparison.Ordinal) + 1)..];
        var href = id.Contains('#', StringComparison.Ordinal) ? id : "#" + id;
        return local[0] switch
        {
            'k' => $"<knowledgeRequirement><requiredKnowledge href=\"{href}\"/></knowledgeRequirement>",
            'i' => $"<informationRequirement><requiredInput href=\"{href}\"/></informationRequirement>",
            _ => $"<informationRequirement><requiredDecision href=\"{href}\"/></informationRequirement>",
        };
    }

    private static Run Begin((string Name, Value Value)[] names) =>
        new(FeelMode.Dmn, new Given(names), BuiltIns.Names, World.Now, TimeZoneInfo.Utc);

    private sealed class Given((string Name, Value Value)[] names) : INameSource
    {
        public Value? Find(string name) => Array.Find(names, n => n.Name == name).Value;
    }
}
