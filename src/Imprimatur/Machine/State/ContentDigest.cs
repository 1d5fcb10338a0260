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
        ListValue list => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(list.Items.Select(i => Of(i) + "\n"))))),
        _ => "",
    };
}
