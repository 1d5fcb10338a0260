using Imprimatur.Definitions.Model;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Validation;

/// <summary>The top of a definition: its start, starts, fields by name, powers, readers, messages, acts.</summary>
internal static class TopRules
{
    private static readonly PowerKind[] OverTheInstance = [PowerKind.Suspend, PowerKind.Terminate, PowerKind.Remind, PowerKind.Supervise];

    public static void Top(Check check)
    {
        var model = check.Model;
        check.Step(model.Start);
        PeopleRules.People(check, model.Steward, PeoplePlace.Steward);
        if (model.LawOf is { } law && check.Field(law) is { Model.Kind: not (null or FieldKind.Date) } field)
            check.Bag.Error(DefinitionCodes.LawOf, law.At, $"{UserText.Quote(field.Name)} is no date", "`lawOf` names the date field that picks the version");
        if (model.ClassifiedBy is { } classified
            && check.Field(classified) is { Model: { Kind: not null } secrecy }
            && (secrecy.Kind != FieldKind.String || secrecy.OneOf.IsDefaultOrEmpty))
            check.Bag.Error(
                DefinitionCodes.FieldType,
                classified.At,
                $"{UserText.Quote(classified.Text)} has no order that clearance could be compared with",
                "use a field of type `string` with `oneOf`, from the lowest level to the highest");
        check.Fields(model.Key);
        foreach (var clock in model.Clocks.Where(c => !c.Name.IsCalled)) ClockRules.Clock(check, clock);
        foreach (var message in model.Messages.Where(m => !m.Name.IsCalled)) Message(check, message);
        foreach (var act in model.Anytime.Where(a => !a.Name.IsCalled))
        {
            WayRules.Way(check, act, WayPlace.Act, null);
            if (act.By is null)
                check.Bag.Error(DefinitionCodes.PeoplePlace, act.At, $"the act {UserText.Quote(act.Name.Text)} does not say who may do it", "add `by`");
        }

        foreach (var power in model.Powers) Power(check, power);
        foreach (var reader in model.Readers)
        {
            PeopleRules.People(check, reader.Who, PeoplePlace.Reader);
            check.Fields(reader.Fields);
        }
    }

    private static void Message(Check check, MessageModel message)
    {
        PeopleRules.People(check, message.By, PeoplePlace.Message);
        if (message.Name.Text == "then")
            check.Bag.Error(
                DefinitionCodes.BadForm, message.Name.At, "a message can't be named `then`: so ends a wait whose time is over", "name it otherwise");
    }

    private static void Power(Check check, PowerModel power)
    {
        PeopleRules.People(check, power.By, OverTheInstance.Contains(power.Kind) ? PeoplePlace.Instance : PeoplePlace.Item);
        PeopleRules.People(check, power.Who, PeoplePlace.Candidates);
        foreach (var step in check.Steps(power.In))
        {
            if (step.Model is not UserTaskModel)
                check.Bag.Error(
                    DefinitionCodes.PeoplePlace,
                    power.In!.At,
                    $"{UserText.Quote(step.Path)} is no user task: there is no work item over which to have a power",
                    "name user tasks");
        }
    }
}
