namespace Imprimatur.Rules.Feel.Parsing;

/// <summary>The names that are made of several tokens, so that the parser can join them: the longest that fits wins.</summary>
/// <param name="outer">Names that are known besides, which are not changed here; or null.</param>
internal sealed class KnownNames(KnownNames? outer = null)
{
    private readonly Dictionary<string, List<(string[] Parts, string Name)>> _byFirst = new(StringComparer.Ordinal);

    /// <summary>Makes a name known; names of one token need not be.</summary>
    public void Add(string name)
    {
        if (name.All(char.IsLetterOrDigit)) return;
        string[] parts;
        try
        {
            parts = [.. Lexer.Cut(name).Where(t => t.Kind != TokenKind.End).Select(t => t.Text)];
        }
        catch (FeelSyntaxException)
        {
            return;
        }

        if (parts.Length < 2) return;
        if (!_byFirst.TryGetValue(parts[0], out var list)) _byFirst.Add(parts[0], list = []);
        if (list.Exists(n => n.Parts.AsSpan().SequenceEqual(parts))) return;
        list.Add((parts, name));
        list.Sort((a, b) => b.Parts.Length.CompareTo(a.Parts.Length));
    }

    /// <summary>The longest known name that begins at a token, and how many tokens it takes; null when there is none.</summary>
    public (string Name, int Count)? Match(ReadOnlySpan<Token> tokens)
    {
        var further = outer?.Match(tokens);
        if (!_byFirst.TryGetValue(tokens[0].Text, out var list)) return further;
        foreach (var (parts, name) in list)
        {
            if (Fits(tokens, parts)) return further?.Count > parts.Length ? further : (name, parts.Length);
        }

        return further;
    }

    /// <summary>Names made known at once, to be shared.</summary>
    public static KnownNames Of(IEnumerable<string> names, KnownNames? outer = null)
    {
        var known = new KnownNames(outer);
        foreach (var name in names) known.Add(name);
        return known;
    }

    private static bool Fits(ReadOnlySpan<Token> tokens, string[] parts)
    {
        if (parts.Length > tokens.Length) return false;
        for (var i = 0; i < parts.Length; i++)
        {
            if (tokens[i].Text != parts[i] || tokens[i].Kind is TokenKind.Text or TokenKind.At or TokenKind.Quoted) return false;
        }

        return true;
    }
}
