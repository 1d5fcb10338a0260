using System.Collections.Immutable;
using Imprimatur.Rules;
using Imprimatur.Rules.Decisions;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Tests.Definitions;

/// <summary>A decision with the face of the format's example, for tests that never evaluate it.</summary>
internal sealed class DisclosureDecision : Decision
{
    public override string Id => "disclosure-attribute";

    public override int Version => 1;

    public override LocalizedText? Title => null;

    public override (DateOnly? From, DateOnly? Until) Effective => default;

    public override ImmutableArray<DecisionInput> Inputs { get; } =
    [
        new("secrecy", FeelType.String with { OneOf = ["none", "confidential", "secret", "topSecret"] }, false),
        new("personalData", FeelType.Boolean, false),
    ];

    public override ImmutableArray<DecisionOutput> Outputs { get; } = [new("disclosure", FeelType.String with { OneOf = ["proactive", "onRequest", "none"] })];

    public override DecisionResult Evaluate(ReadOnlySpan<Value?> inputs, DateTimeOffset now, TimeZoneInfo zone) => new([], [], "never evaluated");
}
