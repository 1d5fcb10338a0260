using System.Text;

namespace Imprimatur.Rules.Feel.Parsing;

/// <summary>Cuts a text into tokens. A name with spaces is several words here; the parser, who knows the names, joins them.</summary>
internal static class Lexer
{
    private const int MostTokens = 20_000;

    private static readonly string[] Signs = ["...", "**", "..", "->", "<=", ">=", "!=", "==", "(", ")", "[", "]", "{", "}", ",", ":", ".", "+", "-", "*",
        "/", "<", ">", "=", "|", ";", "'"];

    /// <summary>The tokens, the last of which is the end.</summary>
    /// <exception cref="FeelSyntaxException">The text is no FEEL, or too long.</exception>
    public static Token[] Cut(string text)
    {
        if (text.Length > FeelLimits.Length) throw new FeelSyntaxException(FeelCodes.Limit, new TextSpan(0, 0),
            $"the expression is longer than {FeelLimits.Length} characters");
        var tokens = new List<Token>();
        for (var at = SkipSpace(text, 0); at < text.Length; at = SkipSpace(text, at))
        {
            var token = Next(text, at);
            tokens.Add(token);
            at = token.Span.End;
            if (tokens.Count > MostTokens) throw new FeelSyntaxException(FeelCodes.Limit, token.Span, $"the expression has more than {MostTokens} parts");
        }

        tokens.Add(new Token(TokenKind.End, "", new TextSpan(text.Length, text.Length)));
        return [.. tokens];
    }

    private static Token Next(string text, int at)
    {
        var c = text[at];
        if (c == '"') return String(text, at, at, TokenKind.Text);
        if (c == '@' && at + 1 < text.Length && text[at + 1] == '"') return String(text, at, at + 1, TokenKind.At);
        if (char.IsAsciiDigit(c) || (c == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))) return Number(text, at);
        if (c == '`') return Quoted(text, at);
        if (StartsName(RuneAt(text, at))) return Word(text, at);
        foreach (var sign in Signs)
        {
            if (string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0) return new Token(TokenKind.Sign, sign, new TextSpan(at, at + sign.Length));
        }

        throw new FeelSyntaxException(FeelCodes.Syntax, new TextSpan(at, at + 1),
            $"{Diagnostics.UserText.Quote(RuneAt(text, at).ToString())} means nothing here");
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] is '\uFEFF' or '\u200B' or '\u180E') at++;
            else if (string.CompareOrdinal(text, at, "//", 0, 2) == 0)
                at = text.AsSpan(at).IndexOfAnyInRange('\n', '\r') is >= 0 and var line ? at + line : text.Length;
            else if (string.CompareOrdinal(text, at, "/*", 0, 2) != 0) return at;
            else at = text.IndexOf("*/", at + 2, StringComparison.Ordinal) is >= 0 and var end ? end + 2 : throw Open(at, "the comment is not closed");
        }

        return at;
    }

    private static Token Number(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            end++;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        }

        if (end < text.Length && text[end] is 'e' or 'E')
        {
            var digits = end + 1 < text.Length && text[end + 1] is '+' or '-' ? end + 2 : end + 1;
            var stop = digits;
            while (stop < text.Length && char.IsAsciiDigit(text[stop])) stop++;
            if (stop > digits) end = stop;
        }

        return new Token(TokenKind.Number, text[at..end], new TextSpan(at, end));
    }

    private static Token Quoted(string text, int at)
    {
        var end = text.IndexOf('`', at + 1);
        if (end < 0) throw Open(at, "the name in back-ticks is not closed");
        return new Token(TokenKind.Quoted, text[(at + 1)..end], new TextSpan(at, end + 1));
    }

    private static Token Word(string text, int at)
    {
        var end = at;
        while (end < text.Length && RuneAt(text, end) is var rune && (StartsName(rune) || GoesOn(rune))) end += rune.Utf16SequenceLength;
        return new Token(TokenKind.Word, text[at..end], new TextSpan(at, end));
    }

    private static Rune RuneAt(string text, int at) => Rune.TryGetRuneAt(text, at, out var rune) ? rune : Rune.ReplacementChar;

    private static bool StartsName(Rune rune) =>
        rune.Value is '?' or '_' || Rune.IsLetter(rune)
            || (rune.Value >= 0x370 && !Rune.IsWhiteSpace(rune) && (IsLetterLike(rune) || rune.Value is >= 0x10000 and <= 0xEFFFF));

    private static bool IsLetterLike(Rune rune) =>
        rune.Value is (>= 0x200C and <= 0x200D) or (>= 0x2070 and <= 0x218F) or (>= 0x2C00 and <= 0x2FEF) or (>= 0x3001 and <= 0xD7FF)
        or (>= 0xF900 and <= 0xFDCF) or (>= 0xFDF0 and <= 0xFFFC);

    private static bool GoesOn(Rune rune) => Rune.IsDigit(rune) || rune.Value is 0xB7 or (>= 0x300 and <= 0x36F) or 0x203F or 0x2040;

    private static Token String(string text, int start, int quote, TokenKind kind)
    {
        var built = new StringBuilder();
        for (var at = quote + 1; at < text.Length; at++)
        {
            if (text[at] == '"') return new Token(kind, built.ToString(), new TextSpan(start, at + 1));
            if (text[at] != '\\') built.Append(text[at]);
            else at = Escape(text, at + 1, built);
        }

        throw Open(start, "the string is not closed");
    }

    /// <summary>Reads what stands after a backslash; a backslash before anything else stands for itself, as in regular expressions.</summary>
    private static int Escape(string text, int at, StringBuilder built)
    {
        var c = at < text.Length ? text[at] : throw Open(at, "the string is not closed");
        var digits = c == 'u' ? 4 : c == 'U' ? 6 : 0;
        if (digits > 0 && at + digits < text.Length
            && int.TryParse(text.AsSpan(at + 1, digits), System.Globalization.NumberStyles.AllowHexSpecifier,
                System.Globalization.CultureInfo.InvariantCulture, out var code))
        {
            if (Rune.IsValid(code)) built.Append(new Rune(code).ToString());
            else built.Append((char)code);
            return at + digits;
        }

        if (c is 'n' or 'r' or 't' or '"' or '\\' or '\'') built.Append(c switch { 'n' => '\n', 'r' => '\r', 't' => '\t', _ => c });
        else built.Append('\\').Append(c);
        return at;
    }

    private static FeelSyntaxException Open(int at, string message) => new(FeelCodes.Syntax, new TextSpan(at, at + 1), message);
}
