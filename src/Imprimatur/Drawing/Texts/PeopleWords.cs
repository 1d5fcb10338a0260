using Imprimatur.Definitions.Plans;

namespace Imprimatur.Drawing.Texts;

/// <summary>People in words: who does a step.</summary>
internal static class PeopleWords
{
    public static string Of(PeoplePlan people, WorkflowPlan plan, DrawingWords words) =>
        people.AnyOf.IsEmpty ? words.Nobody : string.Join(words.Or, people.AnyOf.Select(r => Of(r, plan, words)).Distinct());

    private static string Of(PersonRule rule, WorkflowPlan plan, DrawingWords words) => rule.Kind switch
    {
        PersonRuleKind.Post => Post(rule, plan, words),
        PersonRuleKind.PerformerOf => rule.Step < 0
            ? words.Starter
            : Naming.Format(words.PerformerOf, Naming.Of(plan.Steps[rule.Step].Title, plan.Steps[rule.Step].Name, words)),
        PersonRuleKind.PersonInField or PersonRuleKind.PartyInField => SlotName(rule.Slot, plan, words),
        PersonRuleKind.Holder => words.Holder,
        PersonRuleKind.Sender => words.Sender,
        _ => words.Anyone,
    };

    private static string Post(PersonRule rule, WorkflowPlan plan, DrawingWords words)
    {
        var roles = string.Join(words.Or, rule.Roles.Select(r => Naming.Of(null, r, words)));
        var isField = rule.Slot >= 0 && rule.Slot < plan.Fields.Length;
        var unit = rule.Unit is { } constant ? Naming.Of(null, constant, words) : isField ? SlotName(rule.Slot, plan, words) : "";
        return unit.Length == 0 ? roles : Naming.Format(words.InUnit, roles, unit);
    }

    /// <summary>A field's name; the variable of a step for each element has no title, and the picture shows the elements anyway.</summary>
    private static string SlotName(int slot, WorkflowPlan plan, DrawingWords words) =>
        slot >= 0 && slot < plan.Fields.Length ? Naming.Of(plan.Fields[slot].Title, plan.Fields[slot].Name, words) : words.EachOne;
}
