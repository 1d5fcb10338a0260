using System.Text;
using Imprimatur.Definitions;
using Imprimatur.Definitions.Model;

namespace Imprimatur.Tests.Definitions;

/// <summary>What the format forbids of waits, messages, acts and clocks, each on one definition that is else without error.</summary>
public class EventRulesTests
{
    private const string Text = """
        { "id": "e", "version": 1, "title": "e", "start": "a",
          "fields": { "day": { "type": "date" }, "note": { "type": "string" }, "other": { "type": "string" } },
          "messages": { "word": { "by": "anyone" }, "never": { "by": "anyone", "early": "refuse" } },
          "anytime": { "turn": { "by": { "roles": ["r"] }, "to": "a" } },
          "clocks": { "k": { "from": { "field": "day" }, "within": "P9D", "until": ["b.then"], "pausedIn": ["b"], "longerBy": { "a.ok": "P1D" } } },
          "steps": {
            "a": { "type": "userTask", "candidates": { "roles": ["r"] }, "writes": ["day", "note"],
              "due": { "within": "P1D", "expired": { "outcome": "quiet" } },
              "outcomes": { "ok": { "require": ["day", "note"], "to": "b" }, "quiet": { "by": "clock", "to": "over" } } },
            "b": { "type": "wait", "for": "P2D", "then": { "to": "over" }, "on": { "word": { "writes": ["note"] }, "never": { "to": "a" } } },
            "over": { "type": "end", "result": "r" } } }
        """;

    /// <summary>The end of the act in it.</summary>
    private const string Turn = "\"to\": \"a\" } },";

    [Test]
    public void The_definition_itself_has_no_error() => Assert.That(Codes(Text), Is.Empty);

    [TestCase("\"by\": \"clock\", \"to\": \"over\"", "\"by\": \"clock\", \"to\": [\"over\"]",
        DefinitionCodes.Target, TestName = "Silence chooses nothing")]
    [TestCase("\"by\": \"clock\", ", "\"by\": \"clock\", \"approves\": [\"note\"], ",
        DefinitionCodes.ApprovalPlace, TestName = "Silence approves nothing")]
    [TestCase("\"by\": \"clock\", ", "\"by\": \"clock\", \"if\": { \"note\": { \"missing\": true } }, ",
        DefinitionCodes.BadForm, TestName = "Silence meets no condition")]
    [TestCase("\"outcome\": \"quiet\"", "\"outcome\": \"ok\"", DefinitionCodes.ClockForm, TestName = "A clock takes no person's outcome")]
    [TestCase("\"word\": { \"by\": \"anyone\" }", "\"then\": { \"by\": \"anyone\" }, \"word\": { \"by\": \"anyone\" }",
        DefinitionCodes.BadForm, TestName = "No message is named then")]
    [TestCase("\"for\": \"P2D\", \"then\"", "\"until\": { \"field\": \"note\" }, \"then\"",
        DefinitionCodes.FieldType, TestName = "A wait until no date")]
    [TestCase("\"for\": \"P2D\", \"then\"", "\"for\": \"PT30S\", \"then\"", null, TestName = "A wait below a minute")]
    [TestCase("\"word\": { \"writes\"", "\"wrod\": { \"writes\"", DefinitionCodes.UnknownName, TestName = "A message that is not declared")]
    [TestCase("\"never\": { \"to\": \"a\" }", "\"never\": { \"to\": [\"a\"] }", DefinitionCodes.Target, TestName = "A message chooses nothing")]
    [TestCase("\"to\": \"a\" } },", "\"to\": \"earlier\" } },", DefinitionCodes.Target, TestName = "An act leads to no earlier step")]
    [TestCase("{ \"by\": { \"roles\": [\"r\"] }, \"to\": \"a\" }", "{ \"to\": \"a\" }",
        DefinitionCodes.PeoplePlace, TestName = "An act that nobody may do")]
    [TestCase("\"to\": \"a\" } },", "\"if\": { \"note\": \"x\" }, \"to\": \"a\" } },",
        DefinitionCodes.MayBeMissing, TestName = "An act reads what may be missing")]
    [TestCase("\"to\": \"a\" } },", "\"set\": { \"other\": { \"field\": \"note\" } }, \"to\": \"a\" } },",
        DefinitionCodes.MayBeMissing, TestName = "An act sets what may be missing")]
    [TestCase("\"from\": { \"field\": \"day\" }", "\"from\": { \"field\": \"note\" }",
        DefinitionCodes.FieldType, TestName = "A clock counts from a date")]
    [TestCase("\"pausedIn\": [\"b\"]", "\"pausedIn\": [\"c\"]", DefinitionCodes.UnknownStep, TestName = "A clock is paused in steps")]
    [TestCase("\"a.ok\": \"P1D\"", "\"a.no\": \"P1D\"", DefinitionCodes.UnknownOutcome, TestName = "A clock is lengthened at points")]
    public void What_is_forbidden_is_told(string from, string to, string? code)
    {
        var codes = Codes(Text.Replace(from, to, StringComparison.Ordinal));
        Assert.That(codes, code is null ? Is.Not.Empty : Does.Contain(code));
    }

    [Test]
    public void An_act_is_possible_where_what_it_reads_is_there() =>
        Assert.That(Codes(Text.Replace(Turn, "\"during\": [\"b\"], \"if\": { \"note\": \"x\" }, \"to\": \"a\" } },", StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void What_an_act_requires_is_there_where_it_leads()
    {
        const string needs = """
            "over": { "type": "end", "result": "r" }, "c": { "type": "choice", "cases": [ { "when": { "other": "x" }, "to": "over" } ], "otherwise": "over" }
            """;
        var text = Text.Replace("\"over\": { \"type\": \"end\", \"result\": \"r\" }", needs, StringComparison.Ordinal);
        const string given = """
            "require": ["other"], "writes": ["other"], "to": "c" } },
            """;
        Assert.That(Codes(text.Replace(Turn, given, StringComparison.Ordinal)), Is.Empty);
        Assert.That(Codes(text.Replace(Turn, "\"to\": \"c\" } },", StringComparison.Ordinal)), Does.Contain(DefinitionCodes.MayBeMissing));
    }

    [Test]
    public void A_circle_over_a_wait_whose_time_may_be_past_or_over_a_kept_message_is_told()
    {
        const string circle = """
            { "id": "c", "version": 1, "title": "c", "start": "a",
              "fields": { "day": { "type": "date", "default": "2017-01-01" } }, "messages": { "m": { "by": "anyone" } },
              "starts": [ { "by": { "roles": ["r"] } } ], "steps": { "a": { "type": "wait", WAIT },
                "b": { "type": "choice", "cases": [ { "when": { "day": "2017-01-01" }, "to": "a" } ], "otherwise": "over" },
                "over": { "type": "end", "result": "r" } } }
            """;
        string[] With(string wait) => Codes(circle.Replace("WAIT", wait, StringComparison.Ordinal));
        Assert.That(With("\"until\": { \"field\": \"day\" }, \"then\": { \"to\": \"b\" }"), Does.Contain(DefinitionCodes.AutomaticCircle));
        Assert.That(With("\"on\": { \"m\": { \"to\": \"b\" } }"), Does.Contain(DefinitionCodes.AutomaticCircle));
        Assert.That(With("\"for\": \"P1D\", \"then\": { \"to\": \"b\" }"), Is.Empty);
    }

    private static string[] Codes(string text) =>
    [
        .. CatalogReader.Read([new CatalogFile("e.workflow.json", Encoding.UTF8.GetBytes(text))]).Diagnostics
            .Where(d => d.Severity == Imprimatur.Rules.Diagnostics.Severity.Error).Select(d => d.Code).Distinct(),
    ];
}
