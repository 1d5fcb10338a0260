namespace Imprimatur.History.Personal;

/// <summary>What stands for a personal value that was erased: a text that names the hash, so that it equals itself and no other, and hides as the same hash
/// again.</summary>
internal static class Erased
{
    /// <summary>Begins with a character that no id and no comment has.</summary>
    private const string Prefix = "\0erased ";

    public static string TextOf(ReadOnlySpan<byte> hash) => Prefix + Convert.ToHexStringLower(hash);

    public static bool Is(string text) => HashOf(text) is not null;

    /// <summary>The hash that the text names; null when it stands for nothing erased.</summary>
    public static byte[]? HashOf(string text)
    {
        if (text.Length != Prefix.Length + 64 || !text.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var digits = text.AsSpan(Prefix.Length);
        foreach (var digit in digits)
        {
            if (!char.IsAsciiHexDigitLower(digit)) return null;
        }

        return Convert.FromHexString(digits);
    }
}
