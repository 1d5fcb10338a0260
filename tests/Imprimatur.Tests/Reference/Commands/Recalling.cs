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
    /// <summary>After an ending: whether it may be taken back.</summary>
    public static void Remember(Scene scene, string step, RefToken token, RefClock? term)
    {
        if (scene.Actor is not { IsPerson: true }) return;
        scene.Case.Recall = new RefRecall(step, token.Step, !scene.Disturbed, term);
    }

    public static void Do(Scene scene, RefCommand command)
    {
        Looking.Begin(scene, command.By!);
        if (!scene.Page.Steps.ContainsKey(command.Step)) throw Scene.Refuse(RefCode.NotFound, command.Step);
        Looking.NotSuspended(scene);
        var recall = scene.Case.Recall is { } one && one.Step == command.Step ? one : null;
        Looking.Power(scene, "recall", command.By!, recall?.OpenedStep ?? "");
        if (recall is null) throw Scene.Refuse(RefCode.Conflict, "recall");
        var isWork = recall.IsOpen && scene.TokenAt(recall.OpenedStep) is { Held: null } && scene.Case.Effects.Count == 0;
        if (!isWork || !Unclaimed(scene, recall.OpenedStep)) throw Scene.Refuse(RefCode.Conflict, "recall");
        if (Promises.FailedNeed(scene, command.Step) is not null) throw Scene.Refuse(RefCode.ConditionFalse, "needs");
        var token = scene.TokenAt(recall.OpenedStep)!;
        // "terms run on": that of the step that is opened again; where it followed upon itself, that of its present opening
        var term = recall.OpenedStep == command.Step ? scene.Case.Clocks.GetValueOrDefault(Clocks.DueOf(command.Step)) : recall.Term;
        Ending.Leave(scene, token.Step);
        scene.Case.Approvals.Remove(command.Step);
        token.Sender = [];
        token.Next = command.Step;
        Entering.Run(scene);
        if (term is not null) scene.Case.Clocks[Clocks.DueOf(command.Step)] = term.Copy();
    }

    private static bool Unclaimed(Scene scene, string step) =>
        scene.Case.Items.Where(i => i.Step == step).All(i => i.Holder is null) && !(scene.Case.Answers.GetValueOrDefault(step)?.Count > 0);
}
