using Imprimatur.History.Reading;

namespace Imprimatur.Cli.Words;

/// <summary>What a record says somebody did, in a sentence.</summary>
internal static class RecordWords
{
    public static string Of(RecordView record)
    {
        var who = record.Actor is { } actor ? Who(actor) : "the engine";
        var comment = record.Comment is { Length: > 0 } text ? $": \"{ValueWords.Clean(text)}\"" : "";
        return $"{who} {Deed(record)}{comment}";
    }

    private static string Who(Actor actor)
    {
        var posts = string.Join(", ", actor.Posts.Select(p => p.Unit is null ? p.Role : $"{p.Role} of {p.Unit}"));
        var kind = actor.Kind == ActorKind.Person ? "" : $"{actor.Kind.ToString().ToLowerInvariant()} ";
        var name = kind + ValueWords.Clean(actor.Id) + (posts.Length == 0 ? "" : $" ({ValueWords.Clean(posts)})");
        return actor.ActsFor is { } other ? $"{name} for {ValueWords.Clean(other)}" : name;
    }

    private static string Deed(RecordView record)
    {
        var place = record.Element is { } element ? $"`{record.Step}` of {ValueWords.Clean(element)}" : $"`{record.Step}`";
        var receivers = string.Join(", ", record.Receivers.Select(ValueWords.Clean));
        return record.Command switch
        {
            "start" => $"started `{record.Definition}` version {record.Version}",
            "save" => $"saved work at {place}",
            "claim" => $"took {place}",
            "release" => $"gave {place} back",
            "complete" => $"ended {place} by `{record.Outcome}`",
            "recall" => $"recalled {place}",
            "reassign" => $"handed {place} over to {receivers}",
            "delegate" => $"delegated {place} to {receivers}",
            "removeParticipant" => $"took {place} away",
            "message" => $"sent the message `{record.Outcome}`",
            "act" => $"did `{record.Outcome}`",
            "letter" => "closed a letter",
            "addParticipant" => $"added {place}",
            "note" when receivers.Length > 0 => $"noted for {receivers}",
            "note" => "noted",
            "suspend" => "suspended the work",
            "resume" => "resumed the work",
            "terminate" => "terminated it",
            "resolveHeld" => $"let `{record.Step}` go on",
            "effectAnswered" => $"brought the answer `{record.Outcome}`",
            "calendarChanged" => "reckoned the terms anew by another calendar",
            "timerFired" => "saw that a time had come",
            _ => record.Command,
        };
    }
}
