using System.Collections.Immutable;
using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Binding;

/// <summary>Which fields a step can write, and where the file says so.</summary>
internal static class Writers
{
    /// <summary>The steps that can write a field.</summary>
    public static IEnumerable<(StepSymbol Step, SourcePosition At)> Of(Bound bound, string field) =>
        from step in bound.Steps.Steps
        from written in Fields(bound, step.Model)
        where written.Text == field
        select (step, written.At);

    /// <summary>The acts that are possible any time and can write a field.</summary>
    public static IEnumerable<(string Act, SourcePosition At)> Acts(Bound bound, string field) =>
        from act in bound.Model.Anytime
        from written in Way(act)
        where written.Text == field
        select (act.Name.Text, written.At);

    /// <summary>The fields that a step can write: by its people, its answers, its ways, its rules, its number.</summary>
    public static IEnumerable<Name> Fields(Bound bound, StepModel step)
    {
        IEnumerable<Name> own = step switch
        {
            UserTaskModel task => [
                .. Names(task.Writes),
                .. task.ForEach?.Collects is { } replies ? [replies] : Array.Empty<Name>(),
                .. (task.ForEach?.Answers ?? []).SelectMany(Way),
            ],
            ServiceTaskModel task => Names(task.Writes),
            RuleTaskModel task => bound.Beside
                .VersionsOf(task.Decision.Text, task.PinnedVersion)
                .SelectMany(d => d.Outputs)
                .Select(o => o.Name)
                .Where(n => n != "outcome")
                .Distinct()
                .Select(n => new Name(task.FieldOf(n), task.Decision.At)),
            NumberModel number => [number.Into],
            CaseTaskModel { Collects: { } collected } => [collected],
            _ => [],
        };
        return own.Concat(step.Ways.SelectMany(Way));
    }

    private static IEnumerable<Name> Way(WayModel way) =>
        [.. Names(way.Writes), .. way.Set.Select(s => s.Target), .. way.Collects is { } replies ? [replies] : Array.Empty<Name>()];

    private static ImmutableArray<Name> Names(NameList? list) => list?.Names ?? [];
}
