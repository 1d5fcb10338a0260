using Newtonsoft.Json.Linq;

namespace Imprimatur.Testing.Scenarios.Model;

/// <summary>What a handler answers.</summary>
/// <param name="Outcome">The outcome of its step.</param>
/// <param name="Fields">What it writes, or null.</param>
/// <param name="Digest">The digest that it answers with: <c>own</c> for that of the content that it was given, <c>none</c>, or a digest.</param>
internal sealed record ScriptedAnswer(string Outcome, JObject? Fields, string Digest = ScriptedAnswer.Own)
{
    public const string Own = "own";

    public const string None = "none";
}
