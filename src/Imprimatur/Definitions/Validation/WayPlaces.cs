using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Validation;

/// <summary>Which parts of the one shape mean something where.</summary>
internal static class WayPlaces
{
    /// <summary>Reports parts that mean nothing at their place, and a target that is missing.</summary>
    public static void Parts(Check check, WayModel way, WayPlace place)
    {
        var byPerson = place is WayPlace.Outcome or WayPlace.Answer or WayPlace.Act or WayPlace.Message;
        if (way.During is { } during && place != WayPlace.Act) Misplaced(check, during.At, "during", "belongs to what is possible `anytime`");
        if (way.By is { } by && !byPerson) Misplaced(check, by.At, "by", "belongs to what people do");
        if (way.Clock is { } clock && place is not (WayPlace.Outcome or WayPlace.Answer))
            Misplaced(check, clock.At, "by", "can be `clock` only on an outcome of a user task or on an answer");
        if (way.Require is { } require && place is WayPlace.Automatic or WayPlace.Completion)
            Misplaced(check, require.At, "require", "belongs to what people, services and messages do");
        if (way.Writes is { } writes && !byPerson) Misplaced(check, writes.At, "writes", "belongs to what people do; a service's stand on the step");
        if (way.Approves is { } approves) Approves(check, approves, place);
        if (way.Collects is { } collects && place is not (WayPlace.Message or WayPlace.Act))
            Misplaced(check, collects.At, "collects", "belongs to messages and to what is possible `anytime`");
        if (way.Resume is { } resume && place is WayPlace.Answer or WayPlace.Automatic or WayPlace.Act)
            Misplaced(check, resume.At, "resume", "belongs to an outcome or a message that leads back");
        if (way.Clock is not null && (way.Require is not null || way.If is not null))
            check.Bag.Error(
                DefinitionCodes.BadForm,
                way.At,
                "an outcome of the clock has neither `require` nor `if`",
                "silence can give nothing and meets no condition");
        if (way.Clock is { } silence && place == WayPlace.Outcome) Silence(check, way, silence);
        if (way.Require?.Names.FirstOrDefault(n => n.Text == "comment") is { } comment && place == WayPlace.Service)
            check.Bag.Error(DefinitionCodes.BadForm, comment.At, "a service makes no comment", "require fields");
        if (place == WayPlace.Answer && way.To is { } to)
            check.Bag.Error(DefinitionCodes.Target, to.At, "an answer leads nowhere: the lines of `completion` choose an outcome", "say `to` on the outcome");
        if (way.To is null && place is not (WayPlace.Answer or WayPlace.Act or WayPlace.Message))
            check.Bag.Error(
                JsonCodes.MissingProperty,
                way.At,
                $"{UserText.Quote(way.Name.Text)} leads nowhere: the property `to` is missing",
                "add \"to\" with a step");
    }

    private static void Approves(Check check, NameList approves, WayPlace place)
    {
        if (place == WayPlace.Completion)
            check.Bag.Error(
                DefinitionCodes.ApprovalPlace,
                approves.At,
                "an outcome of a step with `forEach` approves nothing by itself",
                "say `approves` on the answers that people give");
        else if (place is not (WayPlace.Outcome or WayPlace.Answer))
            check.Bag.Error(
                DefinitionCodes.ApprovalPlace,
                approves.At,
                "only a person who ends a step can approve",
                "say `approves` on an outcome of a user task");
    }

    /// <summary>An outcome that only a clock takes leads to one step, and approves nothing.</summary>
    private static void Silence(Check check, WayModel way, Name clock)
    {
        if (way.ToIsList || way.To is { Names: [{ Text: "earlier" }] })
            check.Bag.Error(DefinitionCodes.Target, way.To!.At, "nobody is there to choose where silence leads", "name one step");
        if (way.Approves is not null)
            check.Bag.Error(
                DefinitionCodes.ApprovalPlace,
                clock.At,
                $"silence approves nothing, and {UserText.Quote(way.Name.Text)} is the clock's",
                "say `approves` on an outcome that a person takes");
    }

    private static void Misplaced(Check check, SourcePosition at, string property, string why) =>
        check.Bag.Error(DefinitionCodes.BadForm, at, $"{UserText.Quote(property)} {why}", "leave it out here");
}
