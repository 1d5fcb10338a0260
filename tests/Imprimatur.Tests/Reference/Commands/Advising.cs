using Imprimatur.Tests.Reference.Machine;
using Imprimatur.Tests.Reference.State;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Commands;

/// <summary>AddParticipant 加签 and RemoveParticipant 减签 (part 7).</summary>
internal static class Advising
{
    /// <summary>"on a `forEach` step names an element, whose candidates must meet `who`; elsewhere a person whose advice must be there before the item can be
    /// completed".</summary>
    public static void Add(Scene scene, RefCommand command)
    {
        Begin(scene, command);
        var power = Looking.Power(scene, "addParticipant", command.By!, command.Step);
        if (!scene.Page.IsForEach(command.Step))
        {
            Ask(scene, command, power["who"] ?? scene.Page.Steps[command.Step]["candidates"]!);
            return;
        }
        if (!CandidatesMeet(scene, command.Step, command.Element!, power["who"])) throw Scene.Refuse(RefCode.NotAllowed, "who");
        if (scene.Case.Elements[command.Step].Contains(command.Element!)) throw Scene.Refuse(RefCode.ConditionFalse, "there already");
        scene.Case.Elements[command.Step].Add(command.Element!);
        Counting.Ask(scene, command.Step);
    }

    public static void Remove(Scene scene, RefCommand command)
    {
        var (step, element) = (command.Step, command.Element!);
        Begin(scene, command, () => StillOpen(scene, step, element));
        Looking.Power(scene, "removeParticipant", command.By!, command.Step);
        var item = scene.Case.Items.Find(i => i.Step == step && i.Element == element);
        if (!scene.Page.IsForEach(step))
        {
            scene.Case.Items.Remove(item!);
            scene.Case.Asked.Remove((step, element));
            return;
        }
        if (item is not null) scene.Case.Items.Remove(item);
        scene.Case.Elements[step].Remove(element);
        Deciding.Do(scene, step, null, null);
    }

    /// <summary>An adviser has one thing to say, and says it in words.</summary>
    public static void Give(Scene scene, RefCommand command, RefItem item)
    {
        if (command.Outcome != "advise" || command.To is not null) throw Scene.Refuse(RefCode.NoSuchOutcome, command.Outcome);
        Taking.AsShown(scene, command);
        if (string.IsNullOrWhiteSpace(command.Comment)) throw Scene.Refuse(RefCode.MissingField, "comment");
        Duties.Perform(scene, item.Step, command.By!);
        if (Duties.BreaksSeparate(scene)) throw Scene.Refuse(RefCode.GuaranteeBroken, "separate");
        scene.Case.Items.RemoveAll(i => i.Opening == item.Opening);
    }

    /// <summary>The steward asks another instead.</summary>
    public static void AskAnother(Scene scene, RefCommand command, RefItem item)
    {
        var step = item.Step;
        var adviser = command.Receiver ?? throw Scene.Refuse(RefCode.NotFound, "receiver");
        // "The steward ... reassigns to someone who meets candidates and separation" (part 2)
        if (!Looking.MeetsCandidates(scene, item, adviser) || !Looking.Sees(scene, adviser)) throw Scene.Refuse(RefCode.NotAllowed, "receiver");
        if (Duties.Bars(scene, step, adviser)) throw Scene.Refuse(RefCode.DutyNotSeparate, adviser.Id);
        if (!scene.Case.Asked.Add((step, adviser.Id))) throw Scene.Refuse(RefCode.ConditionFalse, "asked already");
        if (Duties.IsKeptApart(scene, step, adviser)) throw Scene.Refuse(RefCode.GuaranteeBroken, adviser.Id);
        scene.Case.Asked.Remove((step, item.Element!));
        scene.Case.Items.Remove(item);
        Writing.Open(scene, step, adviser.Id, isAdvice: true);
    }

    /// <summary>Whether the element, or the adviser, is there and has not answered.</summary>
    private static void StillOpen(Scene scene, string step, string element)
    {
        var isEach = scene.Page.IsForEach(step);
        if (isEach ? !scene.Case.Elements[step].Contains(element) : !scene.Case.Asked.Contains((step, element))) throw Scene.Refuse(RefCode.NotFound, element);
        var has = isEach ? scene.Case.Answers[step].Any(a => a.Element == element) : scene.Case.Items.All(i => i.Step != step || i.Element != element);
        if (has) throw Scene.Refuse(RefCode.Conflict, element);
    }

    private static void Begin(Scene scene, RefCommand command, Action? also = null)
    {
        Looking.Begin(scene, command.By!);
        if (!scene.Page.Steps.ContainsKey(command.Step) || scene.Page.Type(command.Step) != "userTask") throw Scene.Refuse(RefCode.NotFound, command.Step);
        if (!scene.Case.Items.Any(i => i.Step == command.Step)) throw Scene.Refuse(RefCode.Conflict, "not open");
        also?.Invoke();
        Looking.NotSuspended(scene);
    }

    private static void Ask(Scene scene, RefCommand command, JToken who)
    {
        var adviser = command.Receiver ?? throw Scene.Refuse(RefCode.NotFound, command.Element!);
        Fit(scene, command.Step, who, adviser);
        if (!scene.Case.Asked.Add((command.Step, adviser.Id))) throw Scene.Refuse(RefCode.ConditionFalse, "asked already");
        Writing.Open(scene, command.Step, adviser.Id, isAdvice: true);
    }

    private static void Fit(Scene scene, string step, JToken who, RefPerson adviser)
    {
        if (!adviser.IsPerson || !Looking.Sees(scene, adviser) || !People.Meets(scene, who, adviser, step)) throw Scene.Refuse(RefCode.NotAllowed, "who");
        if (Duties.Bars(scene, step, adviser)) throw Scene.Refuse(RefCode.DutyNotSeparate, adviser.Id);
        if (Duties.IsKeptApart(scene, step, adviser)) throw Scene.Refuse(RefCode.GuaranteeBroken, adviser.Id);
    }

    /// <summary>The candidates of an element are those in a post that the step's rule names for it: every such post has to meet `who`.</summary>
    private static bool CandidatesMeet(Scene scene, string step, string element, JToken? who)
    {
        if (who is null) return true;
        var candidates = scene.Page.Steps[step]["candidates"]!;
        var rules = candidates is JArray many ? many.OfType<JObject>() : [(JObject)candidates];
        return rules.All(rule => rule["roles"] is { } roles
            && roles.All(role => People.Meets(scene, who, Holding(scene, step, (string)role!, rule["unit"], element))));
    }

    private static RefPerson Holding(Scene scene, string step, string role, JToken? unit, string element)
    {
        var inUnit = unit is not JObject field ? (string?)unit
            : (string?)field["field"] == (string?)scene.Page.Steps[step]["as"] ? element : (string?)scene.Value((string)field["field"]!);
        return new RefPerson("", [(role, inUnit)]);
    }
}
