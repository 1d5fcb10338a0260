using System.Diagnostics;
using System.Globalization;
using Imprimatur.Rules.Tests.Conversion;

namespace Imprimatur.Rules.Tests.Fuzz;

/// <summary>
/// Hostile text by chance: nothing may throw, run for ever or eat the memory. A short run with a fixed seed in every test run; with
/// IMPRIMATUR_FUZZ_MINUTES each
/// target runs for so many minutes with seeds of the clock, and the seed of a failure is told. Everything runs on a stack of a megabyte.
/// </summary>
public class FuzzTests
{
    private const int ShortRun = 150;
    private const int Stack = 1024 * 1024;
    private const long Memory = 1_500_000_000;

    private static readonly string[] Words =
    [
        "and", "or", "not", "in", "between", "instance of", "function", "external", "satisfies", "return", "null", "`", "\"",
            "\\", "//", "/*", "..", "**", "?", "@\"",
        "<decision", "<![CDATA[", "&amp;", "<!DOCTYPE x>", "xsi:nil", "typeRef=\"t\"", "isCollection=\"true\"", "\"feel\":", "\"missing\": true", "\\u0000",
            "{", "}", "]",
        "[", ":", ",", "1e308", "-0", "\"oneOf\":", "\"otherwise\":", "href=\"#d_1\"", "href=\"#_i\"", "name=\"", "list<", "date and time", "string join",
    ];

    [TestCase("strict")]
    [TestCase("lenient")]
    [TestCase("json")]
    [TestCase("xml")]
    public void Hostile_text_ends_in_a_value_or_a_diagnostic(string target)
    {
        var minutes = double.Parse(Environment.GetEnvironmentVariable("IMPRIMATUR_FUZZ_MINUTES") ?? "0", CultureInfo.InvariantCulture);
        var failure = default(string);
        var told = "";
        var thread = new Thread(() => (failure, told) = Run(target, minutes), Stack);
        thread.Start();
        thread.Join();
        TestContext.Out.WriteLine(told);
        Assert.That(failure, Is.Null);
    }

    private static (string? Failure, string Told) Run(string target, double minutes)
    {
        var first = minutes > 0 ? Environment.TickCount : 2_017;
        var watch = Stopwatch.StartNew();
        var (count, slowest, slowSeed, memory) = (0, TimeSpan.Zero, 0, 0L);
        for (; minutes > 0 ? watch.Elapsed.TotalMinutes < minutes : count < ShortRun; count++)
        {
            var seed = first + count;
            var (random, begin) = (new Random(seed), watch.Elapsed);
            var text = Text(target, random);
            try
            {
                Ask(target, text, random);
            }
            catch (Exception e)
            {
                return ($"{target}, seed {seed}: {e}\n{(text.Length > 3_000 ? text[..3_000] : text)}", "");
            }

            if (watch.Elapsed - begin > slowest) (slowest, slowSeed) = (watch.Elapsed - begin, seed);
            if (count % 50 == 0) memory = Math.Max(memory, GC.GetTotalMemory(forceFullCollection: false));
        }

        var told = $"{target}: {count} cases, slowest {slowest.TotalSeconds:F2} s (seed {slowSeed}), most memory {memory / 1_000_000} MB";
        return (memory > Memory ? told : null, told);
    }

    private static void Ask(string target, string text, Random random)
    {
        switch (target)
        {
            case "strict":
                Targets.Strict(text, random);
                break;
            case "lenient":
                Targets.Lenient(text, random);
                break;
            case "json":
                Targets.Json(text, random);
                break;
            default:
                Targets.Xml(text, random);
                break;
        }
    }

    private static string Text(string target, Random random)
    {
        string One() => target is "strict" or "lenient" ? new FeelGrammar(random).Expression()
            : target == "json" ? new RandomPolicy(random).File() : Model(random);
        var text = One();
        return random.Next(4) == 0 ? text : new Mutator(random, Words).Of(text, [One(), One()]);
    }

    /// <summary>A model with all boxes, its texts made by chance.</summary>
    private static string Model(Random random)
    {
        string Feel() => System.Security.SecurityElement.Escape(new FeelGrammar(random).Expression(3))!;
        string Literal() => $"<literalExpression><text>{Feel()}</text></literalExpression>";
        var boxes = new Func<string>[]
        {
            Literal,
            () => $"<context><contextEntry><variable name=\"a\" typeRef=\"t\"/>{Literal()}</contextEntry><contextEntry>{Literal()}</contextEntry></context>",
            () => $"<list>{Literal()}{Literal()}</list>",
            () => $"<relation><column name=\"a\"/><row>{Literal()}</row></relation>",
            () => $"<conditional><if>{Literal()}</if><then>{Literal()}</then><else>{Literal()}</else></conditional>",
            () => $"<for iteratorVariable=\"x\"><in>{Literal()}</in><return>{Literal()}</return></for>",
            () => $"<filter><in>{Literal()}</in><match>{Literal()}</match></filter>",
            () => $"<invocation>{Literal()}<binding><parameter name=\"x\"/>{Literal()}</binding></invocation>",
            () => $"<decisionTable hitPolicy=\"{(random.Next(2) == 0 ? "FIRST" : "COLLECT")}\"><input><inputExpression><text>n</text></inputExpression></input>"
                + $"<output name=\"o\" typeRef=\"t\"/>" + $"<rule><inputEntry><text>{Feel()}</text></inputEntry>"
                + $"<outputEntry><text>{Feel()}</text></outputEntry></rule></decisionTable>",
        };
        string Needs(string what, string id) => $"<informationRequirement><{what} href=\"#{id}\"/></informationRequirement>";
        var decisions = Enumerable.Range(1, 4).Select(i => $"<decision id=\"d_{i}\" name=\"d{i}\"><variable name=\"d{i}\" typeRef=\"t\"/>"
            + Needs("requiredInput", "_i") + Needs("requiredDecision", $"d_{random.Next(1, 5)}") + boxes[random.Next(boxes.Length)]() + "</decision>");
        const string Open = "<businessKnowledgeModel id=\"f\" name=\"f\"><encapsulatedLogic><formalParameter name=\"x\"/>";
        var type = random.Next(2) == 0 ? "number" : "t";
        return $"""
            <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="n" name="m">
            <itemDefinition name="t"><typeRef>{type}</typeRef><allowedValues><text>{Feel()}</text></allowedValues></itemDefinition>
            <inputData id="_i" name="n"><variable name="n"/></inputData>{Open}{Literal()}</encapsulatedLogic></businessKnowledgeModel>
            {string.Concat(decisions)}</definitions>
            """;
    }
}
