using Imprimatur.Tests.Reference.Machine;
using Imprimatur.Tests.Reference.State;

namespace Imprimatur.Tests.Reference.Commands;

/// <summary>
/// "Recall 撤回 is open while all that the outcome caused is unclaimed work items, no effect, number, rule or join in between, and the outcome has no `set`,
/// `notify` or `collects`; it withdraws them, opens the step again (only if its `needs` hold; that counts as entering it), restores no field; ... terms run on"
/// (part 7).
/// </summary>
internal static class Recalling
{
    public static void Do(Scene scene, RefCommand command)
    {
        Looking.Begin(scene, command.By!);
        if (!scene.Page.Steps.ContainsKey(command.Step)) throw Scene.Refuse(RefCode.NotFound, command.Step);
        Looking.NotSuspended(scene);
        var token = scene.Case.Tokens.Find(t => t.Origin?.Step == command.Step);
        Looking.Power(scene, "recall", command.By!, token?.Step ?? "");
        if (token?.Origin is not { } origin) throw Scene.Refuse(RefCode.Conflict, "recall");
        var isWork = origin.IsOpen && token.IsOpen && scene.Page.Type(token.Step) == "userTask";
        if (!isWork || !Unclaimed(scene, token.Step)) throw Scene.Refuse(RefCode.Conflict, "recall");
        if (Promises.FailedNeed(scene, command.Step) is not null) throw Scene.Refuse(RefCode.ConditionFalse, "needs");
        // "terms run on": that of the step that is opened again; where it followed upon itself, that of its present opening
        var term = token.Step == command.Step ? scene.Case.Clocks.GetValueOrDefault(Clocks.DueOf(command.Step)) : origin.Term;
        Withdrawing.Leave(scene, token.Step);
        Writing.Void(scene, command.Step);
        (token.Origin, token.Return) = (null, null);
        token.Next = command.Step;
        Entering.Run(scene);
        if (term is null || scene.TokenAt(command.Step) is null) return;
        var runsOn = scene.Case.Clocks[Clocks.DueOf(command.Step)] = term.Copy();
        // it is reckoned anew: a term that is over after it acted has no alerts either
        runsOn.Instant = null;
    }

    private static bool Unclaimed(Scene scene, string step) =>
        scene.Case.Items.Where(i => i.Step == step).All(i => i.Holder is null)
        && scene.Case.Asked.All(a => a.Step != step)
        && !(scene.Case.Answers.GetValueOrDefault(step)?.Count > 0);
}
