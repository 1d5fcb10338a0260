using System.Text;
using Imprimatur.Definitions;
using Imprimatur.Machine.Commands;
using static Imprimatur.Tests.Machine.Desk;

namespace Imprimatur.Tests.Machine;

/// <summary>
/// The doors by which somebody could get into a step that he is kept apart from, and the ways in which a definition keeps two steps apart. Ann performed one of
/// them; every door is tried for her.
/// </summary>
internal static class Doors
{
    private static readonly Actor AnnAsChief = new("ann", new Post("chief", "office"), new Post("clerk", "office"));

    /// <summary>How the two steps are kept apart: what stands on each of them and among the guarantees.</summary>
    public static readonly (string Name, string OnWrite, string OnCheck, string Guarantees, RefusalCode Code)[] Kinds =
    [
        ("named on the second", "", "\"separateFrom\": [\"write\"],", "", RefusalCode.DutyNotSeparate),
        ("named on the first", "\"separateFrom\": [\"check\"],", "", "", RefusalCode.DutyNotSeparate),
        ("by what is written", "", "\"separateFrom\": [{ \"writersOf\": \"body\" }],", "", RefusalCode.DutyNotSeparate),
        ("by the caller of the called workflow", "\"separateFrom\": [\"sub/check\"],", "", "", RefusalCode.DutyNotSeparate),
        ("by the called workflow", "", "\"separateFrom\": [{ \"writersOf\": \"text\" }],", "", RefusalCode.DutyNotSeparate),
        ("by a guarantee over a called workflow", "", "", ", \"guarantees\": [ { \"id\": \"two\", \"separate\": [\"write\", \"sub/check\"] } ]",
            RefusalCode.GuaranteeBroken),
        ("by a guarantee", "", "", ", \"guarantees\": [ { \"id\": \"two\", \"separate\": [\"write\", \"check\"] } ]", RefusalCode.GuaranteeBroken),
    ];

    /// <summary>A door: what it is, whether it is one where only claiming is not performing, and who tries it how. Cui holds the item where one must.</summary>
    public static readonly (string Name, bool OnlyClaims, Func<Play, string, Refusal?> Try)[] All =
    [
        ("she claims it", true, (p, step) => p.Claim(Ann, step)),
        ("she saves in it", false, (p, step) => p.Save(Ann, step, Wrote(p, step))),
        ("she completes it", false, (p, step) => p.Complete(Ann, step, null, "on", null, null, Wrote(p, step))),
        ("its holder hands it to her", false, (p, step) => Held(p, step, () => p.Reassign(Cui, step, "ann"))),
        ("the steward hands it to her", false, (p, step) => p.Reassign(Boss, step, "ann")),
        ("its holder delegates it to her", false, (p, step) => Held(p, step, () => p.Delegate(Cui, step, "ann"))),
        ("she delegates it, so that it would come back to her", false, (p, step) => p.Delegate(AnnAsChief, step, "cui")),
        ("its holder asks her advice", false, (p, step) => Held(p, step, () => p.Add(Cui, step, "ann"))),
        ("she claims it for another", true, (p, step) => p.Claim(Ann with { ActsFor = "cui" }, step)),
        ("she completes it for another", false, (p, step) => p.Complete(Ann with { ActsFor = "cui" }, step, null, "on", null, null, Wrote(p, step))),
        ("another completes it for her", false, (p, step) => p.Complete(Cui with { ActsFor = "ann" }, step, null, "on", null, null, Wrote(p, step))),
        ("another saves in it for her", false, (p, step) => p.Save(Cui with { ActsFor = "ann" }, step, Wrote(p, step))),
        ("she advises, asked for by her principal's name", false, (p, step) => Held(p, step, () =>
        {
            if (p.Add(Cui, step, "dai") is { } refused) return refused;
            return p.Complete(Ann with { ActsFor = "dai" }, step, "dai", "advise", "So.", null);
        })),
        ("a delegate completes it in her name", false, (p, step) => Held(p, step, () =>
        {
            if (p.Delegate(Cui, step, "dai") is { } refused) return refused;
            return p.Complete(Dai with { ActsFor = "ann" }, step, null, "on", null, null, Wrote(p, step));
        })),
        ("the work is suspended and goes on, and she completes it", false, (p, step) =>
        {
            p.Do(new SuspendCommand(p.Id(), Boss, null));
            p.Do(new ResumeCommand(p.Id(), Boss));
            return p.Complete(Ann, step, null, "on", null, null, Wrote(p, step));
        }),
        ("she comes again under another post", false, (p, step) =>
            p.Complete(new Actor("ann", new Post("clerk", "elsewhere"), new Post("chief", "office")), step, null, "on", null, null, Wrote(p, step))),
    ];

    /// <summary>Two steps that are kept apart, with every power that could open a door; the second in a called workflow where the kind says so.</summary>
    public static Play Open(string kind)
    {
        var (_, onWrite, onCheck, guarantees, _) = Kinds.Single(k => k.Name == kind);
        var check = Check(onCheck, "\"on\": { \"to\": \"over\" }, \"back\": { \"to\": \"write\" }");
        var second = IsCalled(kind)
            ? """
              "sub": { "type": "callActivity", "workflow": "second@1", "passes": { "text": "body" },
                "outcomes": { "passed": { "to": "over" }, "returned": { "to": "write" } } }
              """
            : check;
        var first = $$"""
            { "id": "doors", "version": 1, "title": "Doors", "start": "write", "steward": { "roles": ["chief"] },
              "fields": { "body": { "type": "string" }, "note": { "type": "string" } },
              "powers": { "delegate": { "by": ["holder", { "roles": ["chief"] }] }, "reassign": { "by": "holder" }, "recall": { "by": "sender" },
                "addParticipant": { "by": "holder" }, "suspend": { "by": { "roles": ["chief"] } } },
              "steps": {
                "write": { "type": "userTask", "candidates": { "roles": ["clerk"] }, {{onWrite}} "writes": ["body"],
                  "outcomes": { "on": { "to": "{{(IsCalled(kind) ? "sub" : "check")}}" } } },
                {{second}},
                "over": { "type": "end", "result": "over" } } {{guarantees}} }
            """;
        var play = new Play(IsCalled(kind) ? [File("doors", first), File("second", Called(onCheck))] : [File("doors", first)])
        {
            People = [Ann, Ben, Cui, Dai, Eva, Boss],
        };
        Assert.That(play.Start(Eva), Is.Null);
        return play;
    }

    /// <summary>The path of the second step.</summary>
    public static string Second(Play play) => play.Plan.StepOf("check") >= 0 ? "check" : "sub/check";

    private static bool IsCalled(string kind) => kind.Contains("called", StringComparison.Ordinal);

    private static string Check(string onCheck, string outcomes) =>
        $$"""
        "check": { "type": "userTask", "candidates": { "roles": ["clerk"] }, {{onCheck}} "writes": ["note"], "outcomes": { {{outcomes}} } }
        """;

    private static string Called(string onCheck) => $$"""
        { "id": "second", "version": 1, "title": "Second", "start": "check", "starts": [],
          "fields": { "text": { "type": "string" }, "note": { "type": "string" } },
          "steps": {
            {{Check(onCheck, "\"on\": { \"to\": \"yes\" }, \"back\": { \"to\": \"no\" }")}},
            "yes": { "type": "end", "result": "passed" }, "no": { "type": "end", "result": "returned" } } }
        """;

    private static CatalogFile File(string name, string text) => new(name + ".workflow.json", Encoding.UTF8.GetBytes(text));

    /// <summary>What a command at a step writes: something new each time.</summary>
    public static (string, object) Wrote(Play play, string step) => (step == "write" ? "body" : step == "check" ? "note" : "sub/note", "text " + play.Id());

    private static Refusal? Held(Play play, string step, Func<Refusal?> then)
    {
        Assert.That(play.Claim(Cui, step), Is.Null);
        return then();
    }
}
