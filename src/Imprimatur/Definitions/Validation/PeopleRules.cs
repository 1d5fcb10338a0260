using Imprimatur.Definitions.Model;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Validation;

/// <summary>People: their fields and steps exist and fit, and the words for them stand where they mean somebody.</summary>
internal static class PeopleRules
{
    /// <summary>Checks people.</summary>
    /// <param name="check">Looks names up and reports.</param>
    /// <param name="people">The people, or null.</param>
    /// <param name="place">Where they stand.</param>
    /// <param name="each">The step's elements, of which the name may stand for a field.</param>
    public static void People(Check check, PeopleModel? people, PeoplePlace place, ForEachModel? each = null)
    {
        foreach (var rule in people?.AnyOf ?? [])
        {
            if (rule.Step is { Text: not "start" } step) Performer(check, step);
            if (rule.Field is { Text.Length: > 0 } field) Field(check, rule, field, each);
            if (Refusal(rule.Kind, place) is { } why) check.Bag.Error(DefinitionCodes.PeoplePlace, rule.At, why, "name roles, or `performerOf` a step");
        }
    }

    private static void Performer(Check check, Name name)
    {
        if (check.Step(name) is { Model: not UserTaskModel } step)
            check.Bag.Error(
                DefinitionCodes.PeoplePlace,
                name.At,
                $"nobody performs {UserText.Quote(step.Path)}: it is no user task",
                "name a user task, or `start`");
    }

    private static void Field(Check check, PersonModel rule, Name name, ForEachModel? each)
    {
        var (wanted, word) = rule.Kind switch
        {
            PersonRuleKind.PersonInField => (FieldKind.Person, "person"),
            PersonRuleKind.PartyInField => (FieldKind.Party, "party"),
            _ => (FieldKind.Unit, "unit"),
        };
        FieldKind? kind;
        if (each is not null && each.As.Text == name.Text)
        {
            kind = check.Bound.Fields.Find(each.List.Text) is { Model.Kind: FieldKind.List } list ? list.Model.Element : null;
        }
        else
        {
            kind = check.Field(name)?.Model.Kind;
        }

        if (kind is { } found && found != wanted)
            check.Bag.Error(
                DefinitionCodes.FieldType,
                name.At,
                $"{UserText.Quote(name.Text)} must be a {word} here",
                $"its type is `{FieldWords.Of(found)}`; use a field of type `{word}`");
    }

    private static string? Refusal(PersonRuleKind kind, PeoplePlace place) => (kind, place) switch
    {
        (PersonRuleKind.Anyone, not PeoplePlace.Message) => "`anyone` stands only for who may send a message",
        (PersonRuleKind.Holder, PeoplePlace.Candidates) => "`holder` names nobody among candidates: an item has no holder before it is claimed",
        (PersonRuleKind.Sender, PeoplePlace.Candidates) => "`sender` names nobody among candidates: it changes with each way that leads here",
        (PersonRuleKind.Holder or PersonRuleKind.Sender, PeoplePlace.Reader) => "who works on an instance sees it in any case; readers are others",
        (PersonRuleKind.Holder or PersonRuleKind.Sender, PeoplePlace.Start) => "before the start there is neither `holder` nor `sender`",
        (_, PeoplePlace.Start) when kind != PersonRuleKind.Post => "before the start there are neither fields nor performers",
        (_, PeoplePlace.Instance) when !IsSettled(kind) => "a power over the whole instance takes roles or `performerOf` only",
        (_, PeoplePlace.Steward) when !IsSettled(kind) => "the steward takes roles or `performerOf` only",
        _ => null,
    };

    /// <summary>Whether people are named by what no work item and no field can change.</summary>
    private static bool IsSettled(PersonRuleKind kind) => kind is PersonRuleKind.Post or PersonRuleKind.PerformerOf;
}
