namespace Imprimatur.Rules.Feel.Parsing;

/// <summary>The words that can't begin a name, and that end one.</summary>
internal static class Keywords
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "and", "or", "in", "between", "instance", "of", "if", "then", "else", "for", "return", "some", "every", "satisfies", "function", "external", "true",
            "false", "null",
    };

    /// <summary>Whether a word is one of them.</summary>
    public static bool Has(string word) => Words.Contains(word);
}
