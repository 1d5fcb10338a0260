using System.Security.Cryptography;
using System.Text;
using Imprimatur.Rules.Values;

namespace Imprimatur.Machine.State;

/// <summary>The digest by which a content field is named.</summary>
internal static class ContentDigest
{
    /// <summary>The digest of a content; of a list, SHA-256 over its members' digests, each followed by a line feed; empty for other values.</summary>
    public static string Of(Value value) => value switch
    {
        ContextValue content => content.Entries.TryGetValue("digest", out var digest) && digest is StringValue text ? text.Text : "",
        ListValue list => Of(list.Items.Select(Of)),
        _ => "",
    };

    /// <summary>The digest of several: SHA-256 over their digests, each followed by a line feed.</summary>
    public static string Of(IEnumerable<string> digests) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(digests.Select(d => d + "\n")))));
}
