using System.Text;

namespace Imprimatur.Rules.Feel.Parsing;

/// <summary>Reads names: those of one token, those that are known to have several, and those that a text declares.</summary>
internal sealed class Names
{
    private const int LongestInTokens = 64;
    private readonly Cursor _at;
    private readonly ParserOptions _options;
    private readonly string _text;
    private readonly KnownNames _known;

    /// <summary>Names at a cursor.</summary>
    public Names(Cursor at, ParserOptions options, string text) =>
        (_at, _options, _text, _known) = (at, options, text, new KnownNames(options.Known));

    /// <summary>Reads a name that is used: the longest known one, else one word, else (DMN) the words that stand together.</summary>
    public string Read()
    {
        if (_at.Here.Kind == TokenKind.Quoted) return _at.Take().Text;
        if (_at.Here.Kind != TokenKind.Word) throw _at.Expected("a name");
        if (_known.Match(_at.Rest) is var (name, count))
        {
            _at.Skip(count);
            return name;
        }

        var read = _at.Take().Text;
        while (_options.Mode == FeelMode.Dmn && _at.Here.Kind == TokenKind.Word && !Keywords.Has(_at.Here.Text)) read += " " + _at.Take().Text;
        return read;
    }

    /// <summary>Whether a name and a colon stand here.</summary>
    public bool IsBeforeColon()
    {
        var count = 0;
        while (_at.Ahead(count).Kind is TokenKind.Word or TokenKind.Quoted && count < LongestInTokens) count++;
        return count > 0 && _at.Ahead(count).Is(":");
    }

    /// <summary>Reads the name and the colon of an argument.</summary>
    public string ReadUntilColon()
    {
        var name = ReadUntil(t => t.Is(":"));
        _at.Sign(":");
        return name;
    }

    /// <summary>Reads a name that is declared here, which ends before a certain token; it is known from here on.</summary>
    public string ReadUntil(Func<Token, bool> ends)
    {
        if (_at.Here.Kind == TokenKind.Quoted) return _at.Take().Text;
        if (_at.Here.Kind != TokenKind.Word) throw _at.Expected("a name");
        var start = _at.Span.Start;
        var first = _at.Index;
        while (!ends(_at.Here))
        {
            if (_at.Here.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Sign)
                || _at.Index - first > LongestInTokens) throw _at.Expected("the end of the name");
            if (_options.Mode == FeelMode.Strict && _at.Index > first) throw _at.Expected("the end of the name (names of several words stand in back-ticks)");
            _at.Skip(1);
        }

        if (_at.Index == first) throw _at.Expected("a name");
        return Declare(Normal(_text[start.._at.LastEnd]));
    }

    /// <summary>Makes a name known.</summary>
    public string Declare(string name)
    {
        _known.Add(name);
        return name;
    }

    private static string Normal(string text)
    {
        var built = new StringBuilder();
        foreach (var c in text.Trim())
        {
            if (!char.IsWhiteSpace(c)) built.Append(c);
            else if (built[^1] != ' ') built.Append(' ');
        }

        return built.ToString();
    }
}
