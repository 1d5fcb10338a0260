using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Effects;
using Imprimatur.Machine.State;
using Imprimatur.Rules.Values;

namespace Imprimatur.Engine.Dispatch;

/// <summary>The digest that a handler must answer with to show that it published what it was given.</summary>
internal static class EffectDigest
{
    /// <summary>
    /// The digest of the one content that leaves the house; of several, SHA-256 over their digests in the order of the inputs' names, one a line.
    /// Null where nothing leaves the house.
    /// </summary>
    public static string? Of(HandlerPlan? handler, Effect effect)
    {
        if (handler is not { Public: true }) return null;
        var sent = handler.Sends.Order(StringComparer.Ordinal).Select(effect.Inputs.GetValueOrDefault).OfType<Value>();
        var digests = sent.Select(ContentDigest.Of).Where(d => d.Length > 0).ToList();
        return digests.Count switch
        {
            0 => null,
            1 => digests[0],
            _ => ContentDigest.Of(digests),
        };
    }
}
