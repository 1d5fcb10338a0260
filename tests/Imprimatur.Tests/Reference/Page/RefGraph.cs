using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Page;

/// <summary>A graph of steps: the definition itself, a branch of a block, or a called workflow.</summary>
/// <param name="Path">Its path, "" for the definition itself.</param>
/// <param name="Parent">The step that holds it.</param>
/// <param name="Start">Its first step.</param>
/// <param name="IsCall">Whether it is a called workflow.</param>
/// <param name="When">For a branch, under which condition it is entered.</param>
internal sealed record RefGraph(string Path, string? Parent, string Start, bool IsCall, JToken? When);
