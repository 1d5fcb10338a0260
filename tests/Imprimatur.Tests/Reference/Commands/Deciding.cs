using Imprimatur.Tests.Reference.Machine;
using Imprimatur.Tests.Reference.State;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Commands;

/// <summary>Whether a step for each element ends (part 8).</summary>
internal static class Deciding
{
    /// <summary>Where the step would lead if the element answered so; null while it stays open.</summary>
    public static string? WouldLead(Scene scene, RefItem item, string answer)
    {
        var answers = scene.Case.Answers[item.Step];
        answers.Add(new RefAnswer(item.Element!, answer, false, []));
        var decided = Counting.Decided(scene, item.Step);
        answers.RemoveAt(answers.Count - 1);
        return decided is null ? null : (string?)scene.Page.Outcome(item.Step, decided.Value.Outcome)!["to"];
    }

    /// <summary>After an answer, or when an element went: "the first line that is already true decides".</summary>
    public static void Do(Scene scene, string step, JObject? way, RefPerson? who)
    {
        if (Counting.Decided(scene, step) is not { } decided)
        {
            Counting.Ask(scene, step);
            return;
        }
        var token = scene.TokenAt(step)!;
        var to = (string)scene.Page.Outcome(step, decided.Outcome)!["to"]!;
        if (Moving.Bars(scene, token, to)) throw Scene.Refuse(RefCode.EffectInFlight, to);
        if (who is null) token.Origin = null;
        var byPerson = decided.Counted.Any(a => a.ByPerson);
        var goes = Ending.Record(scene, token, decided.Outcome, who, Counting.Binds(decided.Counted), byPerson: byPerson);
        if (way?["set"] is not null || way?["notify"] is not null) token.Spoil();
        Moving.Move(scene, token, goes);
        Entering.Run(scene);
    }
}
