using System.Globalization;
using System.Text;
using Imprimatur.Rules;

namespace Imprimatur.Drawing.Texts;

/// <summary>What people read for a named thing: its title, or its id as words.</summary>
internal static class Naming
{
    public static string Of(LocalizedText? title, string id, DrawingWords words)
    {
        var text = title?.In(words.Language);
        return string.IsNullOrWhiteSpace(text) ? words.Names.GetValueOrDefault(id) ?? Words(id) : text;
    }

    public static string Format(string pattern, params object[] values) => string.Format(CultureInfo.InvariantCulture, pattern, values);

    /// <summary><c>secrecyReview</c> and <c>secrecy-review</c> are read as <c>Secrecy review</c>.</summary>
    private static string Words(string id)
    {
        var built = new StringBuilder();
        foreach (var letter in id)
        {
            if (letter is '-' or '_' or '/') built.Append(' ');
            else if (char.IsAsciiLetterUpper(letter) && built.Length > 0 && char.IsAsciiLetterLower(built[^1]))
            {
                built.Append(' ').Append(char.ToLowerInvariant(letter));
            }
            else built.Append(built.Length == 0 ? char.ToUpperInvariant(letter) : letter);
        }

        return built.ToString();
    }
}
