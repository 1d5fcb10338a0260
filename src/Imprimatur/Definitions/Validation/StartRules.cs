using Imprimatur.Definitions.Binding;
using Imprimatur.Definitions.Model;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Validation;

/// <summary>How an instance starts, and the field that picks the version.</summary>
internal static class StartRules
{
    public static void All(Check check)
    {
        var model = check.Model;
        if (model.Starts.IsDefault) First(check);
        foreach (var start in model.Starts.IsDefault ? [] : model.Starts) Start(check, start);
        if (model.LawOf is { } law && check.Bound.Fields.Find(law.Text) is { } field) Law(check, law, field);
    }

    /// <summary>Without <c>starts</c> the candidates of the first step start: it must have some, and they must be known before the start.</summary>
    private static void First(Check check)
    {
        var first = check.Bound.Steps.Find(check.Model.Start.Text);
        if (first < 0) return;
        if (check.Bound.Steps.Steps[first].Model is UserTaskModel { ForEach: null } task)
        {
            if (task.Candidates.AnyOf.Any(rule => rule.Kind != PersonRuleKind.Post || rule.Field is not null))
                check.Bag.Error(
                    DefinitionCodes.Starts,
                    task.Candidates.At,
                    "without `starts` the candidates of the first step start, and these are not known before the start",
                    "add `starts`, or name roles");
        }
        else if (check.Bound.Steps.Steps[first].Model is not BrokenModel)
        {
            check.Bag.Error(
                DefinitionCodes.Starts,
                check.Model.Start.At,
                $"nobody can start: the first step {UserText.Quote(check.Model.Start.Text)} has no candidates of its own",
                "add `starts`; `\"starts\": []` where it is only called");
        }
    }

    private static void Start(Check check, StartModel start)
    {
        PeopleRules.People(check, start.By, PeoplePlace.Start);
        check.Fields(start.Asks);
        if (start.Message is { } message && check.Model.Messages.All(m => m.Name.Text != message.Text))
            check.Unknown(DefinitionCodes.UnknownName, message, "message", [.. check.Model.Messages.Select(m => m.Name.Text)]);
        foreach (var set in start.Sets)
        {
            if (check.Field(set.Target) is { } field) ValueRules.Fits(check, set, field);
        }
    }

    private static void Law(Check check, Name law, FieldSymbol field)
    {
        foreach (var start in check.Model.Starts.IsDefault ? [] : check.Model.Starts)
        {
            if (start.Asks?.Names.Any(a => a.Text == law.Text) != true && start.Sets.All(s => s.Target.Text != law.Text))
                check.Bag.Error(
                    DefinitionCodes.LawOf,
                    start.At,
                    $"a start must ask for {UserText.Quote(law.Text)}: it picks the version of the definition",
                    $"add it to `asks`");
        }

        if (check.Model.Starts.IsDefault)
            check.Bag.Error(
                DefinitionCodes.LawOf,
                law.At,
                $"a start must ask for {UserText.Quote(law.Text)}: it picks the version of the definition",
                "add `starts` with `asks`");
        foreach (var (act, at) in Writers.Acts(check.Bound, field.Name))
            check.Bag.Error(
                DefinitionCodes.LawOf,
                at,
                $"the act {UserText.Quote(act)} may write {UserText.Quote(field.Name)}, by which the version was picked",
                "nothing writes the field of `lawOf` after the start");
        foreach (var (step, at) in Writers.Of(check.Bound, field.Name))
            check.Bag.Error(
                DefinitionCodes.LawOf,
                at,
                $"{UserText.Quote(step.Path)} may write {UserText.Quote(field.Name)}, by which the version was picked",
                "nothing writes the field of `lawOf` after the start");
    }
}
