using System.Security.Cryptography;
using System.Text;
using Imprimatur;
using Imprimatur.Engine;

namespace LangfangYear.Texts;

/// <summary>Sends letters and lists: hashes the very bytes that go out, and answers with their digest.</summary>
internal sealed class LetterHandler : IServiceHandler
{
    public static readonly string[] Names = ["reply", "disclose", "notifyApplicant", "publishList"];

    /// <inheritdoc />
    public ValueTask<ServiceAnswer> HandleAsync(ServiceRequest request, CancellationToken cancellationToken)
    {
        var digests = request.Inputs.Values.OrderBy(i => i.Key, StringComparer.Ordinal).Select(i => i.Value).OfType<ContentReference>()
            .Select(c => Convert.ToHexStringLower(SHA256.HashData(CaseTexts.Bytes(c.Uri)))).ToList();
        return ValueTask.FromResult(new ServiceAnswer("done") { Digest = digests.Count == 1 ? digests[0] : Joint(digests) });
    }

    private static string Joint(IEnumerable<string> digests) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(digests.Select(d => d + "\n")))));
}
