using Imprimatur.Definitions.Binding;
using Imprimatur.Definitions.Model;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Validation;

/// <summary>Steps for each element of a list: the list, the answers, the lines of completion.</summary>
internal static class ForEachRules
{
    public static void Each(Check check, StepSymbol step, ForEachModel each)
    {
        if (check.Field(each.List) is { Model.Kind: not (null or FieldKind.List) } list)
            check.Bag.Error(
                DefinitionCodes.FieldType,
                each.List.At,
                $"{UserText.Quote(list.Name)} is no list",
                "use a field of type `list<unit>` or another list");
        if (check.Bound.Fields.Find(each.List.Text) is { Model: { Kind: FieldKind.List, Element: FieldKind.Content or FieldKind.Reply } })
            check.Bag.Error(
                DefinitionCodes.FieldType,
                each.List.At,
                $"the elements of {UserText.Quote(each.List.Text)} can't have work items of their own",
                "use a list of units, persons or texts");
        if (check.Bound.Fields.Find(each.As.Text) is not null)
            check.Bag.Error(DefinitionCodes.Twice, each.As.At, $"{UserText.Quote(each.As.Text)} is already a field", "give the element another name");
        if (check.Field(each.Collects) is { } replies) WayRules.Replies(check, each.Collects!, replies);
        foreach (var answer in each.Answers) WayRules.Way(check, answer, WayPlace.Answer, step, each);
        Completion(check, step, each);
    }

    private static void Completion(Check check, StepSymbol step, ForEachModel each)
    {
        var (answers, outcomes) = (each.Answers.Select(a => a.Name.Text).ToList(), step.Model.Ways.Select(w => w.Name.Text).ToList());
        foreach (var line in each.Completion)
        {
            if (line.Answer is { Text.Length: > 0 } answer && !answers.Contains(answer.Text))
                check.Unknown(DefinitionCodes.UnknownOutcome, answer, "answer", answers);
            if (line.Outcome.Text.Length > 0 && !outcomes.Contains(line.Outcome.Text))
                check.Unknown(DefinitionCodes.UnknownOutcome, line.Outcome, "outcome", outcomes);
        }

        foreach (
            var (kind, word, why) in new[] {
                (CompletionLineKind.Empty, "empty", "what an empty list means"),
                (CompletionLineKind.Otherwise, "otherwise", "what happens when all are in and no line holds"),
            })
        {
            var lines = each.Completion.Where(l => l.Kind == kind).ToList();
            if (lines.Count == 0)
                check.Bag.Error(DefinitionCodes.Completion, each.CompletionAt.At, $"`completion` must say {why}", $"add `{{ \"{word}\": \"...\" }}`");
            foreach (var again in lines.Skip(1))
                check.Bag.Error(DefinitionCodes.Completion, again.At, $"`{word}` stands twice in `completion`", "leave one out");
        }

        var last = each.Completion.FirstOrDefault(l => l.Kind == CompletionLineKind.Otherwise);
        if (last is not null && last != each.Completion[^1])
            check.Bag.Error(DefinitionCodes.Completion, last.At, "`otherwise` must be the last line of `completion`", "put it last");
        foreach (
            var way in step.Model.Ways
                .Where(w => each.Completion.Length > 0 && each.Completion.All(l => l.Outcome.Text != w.Name.Text))
            .Where(w => step.Model.Due?.Expired?.Outcome?.Text != w.Name.Text))
            check.Bag.Warning(
                DefinitionCodes.Unused,
                way.Name.At,
                $"no line of `completion` leads to the outcome {UserText.Quote(way.Name.Text)}",
                "add a line, or leave the outcome out");
    }
}
