using System.Collections.Immutable;

namespace Imprimatur.Drawing.Texts;

/// <summary>The fixed words of a picture in one language.</summary>
internal sealed record DrawingWords
{
    public required string Language { get; init; }

    /// <summary>What people call roles, handlers and whatever else a definition names by an id alone.</summary>
    public ImmutableDictionary<string, string> Names { get; init; } = ImmutableDictionary<string, string>.Empty;

    public required string Version { get; init; }
    public required string InForceFrom { get; init; }
    public required string InForceUntil { get; init; }
    public required string Basis { get; init; }
    public required string Start { get; init; }
    public required string StartAsks { get; init; }
    public required string Within { get; init; }
    public required string Or { get; init; }
    public required string And { get; init; }
    public required string ForEach { get; init; }
    public required string PerformerOf { get; init; }
    public required string Starter { get; init; }
    public required string Holder { get; init; }
    public required string Sender { get; init; }
    public required string Anyone { get; init; }

    public required string EachOne { get; init; }
    public required string Nobody { get; init; }
    public required string InUnit { get; init; }
    public required string Otherwise { get; init; }
    public required string Skipped { get; init; }
    public required string Without { get; init; }
    public required string OnExpiry { get; init; }

    public required string TimeOver { get; init; }

    public required string WaitsFor { get; init; }

    public required string WaitsUntil { get; init; }
    public required string Decision { get; init; }
    public required string Handler { get; init; }
    public required string Fields { get; init; }
    public required string Always { get; init; }
    public required string Both { get; init; }
    public required string Missing { get; init; }
    public required string Anything { get; init; }
    public required string Contains { get; init; }
    public required string Unless { get; init; }
    public required string Yes { get; init; }
    public required string No { get; init; }
    public required string AnyTime { get; init; }
    public required string OnBasis { get; init; }
    public required string Clock { get; init; }
    public required string Legend { get; init; }
    public required string PersonStep { get; init; }
    public required string RuleStep { get; init; }
    public required string ServiceStep { get; init; }
    public required string ChoiceStep { get; init; }
    public required string NumberStep { get; init; }
    public required string EndStep { get; init; }
    public required string BlockStep { get; init; }
    public required string CallStep { get; init; }
    public required string OtherStep { get; init; }
    public required string AllBranches { get; init; }
    public required string AnyBranch { get; init; }
    public required string SomeBranches { get; init; }
    public required string Join { get; init; }
    public required string Calls { get; init; }
    public required string EachStep { get; init; }
    public required string ForwardWay { get; init; }
    public required string BackWay { get; init; }
    public required string UnmetWay { get; init; }
    public required string Approval { get; init; }
    public required string Need { get; init; }
    public required string Due { get; init; }
    public required string Year { get; init; }
    public required string Month { get; init; }
    public required string Day { get; init; }
    public required string BusinessDay { get; init; }
    public required string Hour { get; init; }
    public required string Minute { get; init; }
    public required string Second { get; init; }
    public required string Plural { get; init; }
}
