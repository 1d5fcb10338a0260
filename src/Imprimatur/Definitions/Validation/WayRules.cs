using System.Collections.Immutable;
using Imprimatur.Definitions.Binding;
using Imprimatur.Definitions.Model;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Validation;

/// <summary>The one shape of what can happen: its names exist, its values fit, and its parts stand where they mean something.</summary>
internal static class WayRules
{
    /// <summary>Checks a way of a step, or (with no step) an act that is possible any time.</summary>
    public static void Way(Check check, WayModel way, WayPlace place, StepSymbol? step, ForEachModel? each = null)
    {
        var graph = step?.Graph ?? 0;
        PeopleRules.People(check, way.By, PeoplePlace.Way, each);
        PeopleRules.People(check, way.Notify, PeoplePlace.Told, each);
        check.Steps(way.During, graph);
        check.Fields(way.Writes);
        foreach (var name in way.Require?.Names ?? [])
        {
            if (name.Text != "comment") check.Field(name);
        }

        if (way.Approves is { } approves)
        {
            check.Fields(approves);
            if (approves.Names.IsEmpty)
                check.Bag.Error(DefinitionCodes.ApprovalPlace, approves.At, "`approves` names no field", "name what is approved, or leave `approves` out");
        }

        foreach (var set in way.Set)
        {
            if (check.Field(set.Target) is { } field) ValueRules.Fits(check, set, field);
        }

        if (check.Field(way.Collects) is { } replies) Replies(check, way.Collects!, replies);
        Targets(check, way, place, step);
        WayPlaces.Parts(check, way, place);
    }

    /// <summary>The field that collects must be a list of replies.</summary>
    public static void Replies(Check check, Name name, FieldSymbol field)
    {
        if (field.Model.Kind is null || field.Model is { Kind: FieldKind.List, Element: FieldKind.Reply }) return;
        check.Bag.Error(
            DefinitionCodes.FieldType,
            name.At,
            $"{UserText.Quote(name.Text)} can't collect replies",
            $"its type is `{FieldWords.Of(field.Model)}`; use a field of type `list<reply>`");
    }

    private static void Targets(Check check, WayModel way, WayPlace place, StepSymbol? step)
    {
        var names = way.To?.Names ?? ImmutableArray<Name>.Empty;
        var chosen = way.ToIsList || names.Any(n => n.Text == "earlier");
        if (chosen && place is not (WayPlace.Outcome or WayPlace.Act) && names.Length > 0)
            check.Bag.Error(
                DefinitionCodes.Target,
                names[0].At,
                "nobody is there to choose where this way leads",
                "name one step; only a person's outcome can lead to several or to `earlier`");
        foreach (var name in names)
        {
            if (name.Text == "earlier") Earlier(check, name, step);
            else if (step is null && name.Text != "join") ActTarget(check, way, name);
            else Target(check, name, step);
        }

        if (way.Resume is not null && step is not null) Return(check, step, names);
    }

    /// <summary>A way, a skip or a need can lead to <c>join</c>, to a step of its own graph or to one of a graph around it.</summary>
    public static void Target(Check check, Name name, StepSymbol? step)
    {
        if (name.Text == "join") Join(check, name, step);
        else if (check.Step(name, step?.Graph ?? 0) is { } target && !check.Bound.Steps.IsAround(target.Graph, step?.Graph ?? 0)) Inside(check, name, target);
    }

    /// <summary>An act leads to steps of the root, or of the called workflow that declares it; that one's path stands before its name.</summary>
    private static void ActTarget(Check check, WayModel act, Name name)
    {
        var end = Math.Max(0, act.Name.Text.LastIndexOf('/'));
        if (check.Step(name) is { } target && check.Bound.Steps.Graphs[target.Graph].Path != act.Name.Text[..end]) Inside(check, name, target);
    }

    /// <summary>A straight way back stays within one graph; of <c>earlier</c> those around are the performer's to choose, and no straight way.</summary>
    private static void Return(Check check, StepSymbol step, ImmutableArray<Name> names)
    {
        foreach (var name in names)
        {
            var target = name.Text is "earlier" or "join" ? -1 : check.Bound.Steps.Find(name.Text, step.Graph);
            if (name.Text == "join" || (target >= 0 && check.Bound.Steps.Steps[target].Graph != step.Graph))
                check.Bag.Error(
                    DefinitionCodes.Target,
                    name.At,
                    $"`resume` goes straight back within one graph, and {UserText.Quote(name.Text)} leads out of it",
                    "leave `resume` out, or lead to a step beside this one");
        }
    }

    private static void Earlier(Check check, Name name, StepSymbol? step)
    {
        if (step is null)
            check.Bag.Error(
                DefinitionCodes.Target,
                name.At,
                "an act that is possible any time can't lead to `earlier`",
                "there is no step here that others could be earlier than; name the steps");
        else if (check.Model.Starts is not { IsDefault: false, IsEmpty: true } && !check.HasEarlier(step.Ordinal))
            check.Bag.Error(
                DefinitionCodes.Target,
                name.At,
                $"no user task lies on every way from the start to {UserText.Quote(step.Path)}",
                "name the steps to which it can go back");
    }

    private static void Join(Check check, Name name, StepSymbol? step)
    {
        if (step is null || step.Graph == 0) check.Bag.Error(DefinitionCodes.Target, name.At, "`join` ends a branch, and this stands in none", "name a step");
    }

    private static void Inside(Check check, Name name, StepSymbol target) =>
        check.Bag.Error(
            DefinitionCodes.Target,
            name.At,
            $"a way can't lead into a branch of another block, to {UserText.Quote(target.Path)}",
            "lead to the block itself");
}
