namespace Imprimatur.Rules.Feel.Parsing;

/// <summary>A place among the tokens.</summary>
internal sealed class Cursor(Token[] tokens)
{
    private int _next;

    /// <summary>The token here.</summary>
    public Token Here => tokens[_next];

    /// <summary>Where the token here stands.</summary>
    public TextSpan Span => Here.Span;

    /// <summary>The end of the token before.</summary>
    public int LastEnd => _next == 0 ? 0 : tokens[_next - 1].Span.End;

    /// <summary>The tokens from here on.</summary>
    public ReadOnlySpan<Token> Rest => tokens.AsSpan(_next);

    /// <summary>The number of tokens passed; set it to go back.</summary>
    public int Index { get => _next; set => _next = value; }

    /// <summary>Whether a word stands among the tokens from an index up to here.</summary>
    public bool Passed(int from, string word) => Array.Exists(tokens[from.._next], t => t.IsWord(word));

    /// <summary>A token further on.</summary>
    public Token Ahead(int count) => tokens[Math.Min(_next + count, tokens.Length - 1)];

    /// <summary>Passes tokens.</summary>
    public void Skip(int count) => _next = Math.Min(_next + count, tokens.Length - 1);

    /// <summary>Passes one token and gives it.</summary>
    public Token Take()
    {
        var here = Here;
        Skip(1);
        return here;
    }

    /// <summary>Passes a sign if it stands here.</summary>
    public bool TrySign(string sign)
    {
        var found = Here.Is(sign);
        if (found) Skip(1);
        return found;
    }

    /// <summary>Passes a word if it stands here.</summary>
    public bool TryWord(string word)
    {
        var found = Here.IsWord(word);
        if (found) Skip(1);
        return found;
    }

    /// <summary>Passes a sign that must stand here.</summary>
    public void Sign(string sign)
    {
        if (!TrySign(sign)) throw Expected($"`{sign}`");
    }

    /// <summary>Passes a word that must stand here.</summary>
    public void Word(string word)
    {
        if (!TryWord(word)) throw Expected($"`{word}`");
    }

    /// <summary>The failure that something else was expected here.</summary>
    public FeelSyntaxException Expected(string what) => new(FeelCodes.Syntax, Span, $"here should be {what}, not {Here}");
}
