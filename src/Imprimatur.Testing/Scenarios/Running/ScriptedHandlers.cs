using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Imprimatur.Engine;
using Imprimatur.Testing.Scenarios.Model;

namespace Imprimatur.Testing.Scenarios.Running;

/// <summary>Services as a scenario scripts them: some answer of themselves, the others when the scenario says so.</summary>
internal sealed class ScriptedHandlers(IReadOnlyDictionary<string, ScriptedAnswer> ready)
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<ScriptedAnswer>> _said = new(StringComparer.Ordinal);

    /// <summary>Lets the next request of a handler be answered.</summary>
    public void Say(string handler, ScriptedAnswer answer) => Queue(handler).Enqueue(answer);

    /// <summary>Whether everything that was said was asked for.</summary>
    public bool AllTaken(string handler) => Queue(handler).IsEmpty;

    /// <summary>Answers a request; one that has no answer yet fails, and is tried again later.</summary>
    public ServiceAnswer Answer(ServiceRequest request)
    {
        if (!Queue(request.Handler).TryDequeue(out var answer) && !ready.TryGetValue(request.Handler, out answer))
            throw new NotAnsweredException(request.Handler);
        return new ServiceAnswer(answer.Outcome) { Fields = answer.Fields, Digest = Digest(answer, request) };
    }

    private static string? Digest(ScriptedAnswer answer, ServiceRequest request) => answer.Digest switch
    {
        ScriptedAnswer.None => null,
        ScriptedAnswer.Own => Own([.. request.Inputs.Values.OrderBy(i => i.Key, StringComparer.Ordinal).Select(i => i.Value).OfType<ContentReference>()]),
        _ => answer.Digest,
    };

    /// <summary>The digest of one content; of several, SHA-256 over their digests, each followed by a line feed.</summary>
    private static string? Own(List<ContentReference> contents) => contents.Count < 2
        ? contents.FirstOrDefault()?.Digest
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(contents.Select(c => c.Digest + "\n")))));

    private ConcurrentQueue<ScriptedAnswer> Queue(string handler) => _said.GetOrAdd(handler, _ => new());
}
