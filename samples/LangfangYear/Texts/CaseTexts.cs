using System.Globalization;
using System.Text;
using Imprimatur;

namespace LangfangYear.Texts;

/// <summary>The letters and papers of requests and notices. Their bytes follow from the reference, so that nobody has to keep them.</summary>
internal static class CaseTexts
{
    private const string Scheme = "langfang:";
    private const string MediaType = "text/plain; charset=utf-8";

    /// <summary>A paper of a case.</summary>
    /// <param name="key">The case.</param>
    /// <param name="paper">Which paper: <c>request</c>, <c>answer</c>.</param>
    /// <param name="version">Its version, from 1.</param>
    public static ContentReference Write(string key, string paper, int version = 1)
    {
        var uri = string.Create(CultureInfo.InvariantCulture, $"{Scheme}{key}/{paper}/v{version}");
        return ContentReference.Of(uri, MediaType, Bytes(uri));
    }

    /// <summary>The bytes of a paper.</summary>
    public static byte[] Bytes(string uri) => Encoding.UTF8.GetBytes($"{uri[Scheme.Length..]}\n");
}
