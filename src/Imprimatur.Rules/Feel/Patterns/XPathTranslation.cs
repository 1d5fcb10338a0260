using System.Text;

namespace Imprimatur.Rules.Feel.Patterns;

/// <summary>Rewrites a pattern of XPath so that .NET reads it with the same meaning; what is no XPath is refused.</summary>
internal sealed class XPathTranslation
{
    private const string Escapable = "nrt\\|.?*+(){}-[]^$dDsSwWpPiIcC";
    private const string NameStart = @"_:\p{L}";
    private const string NameGoesOn = @"_:\-.\p{L}\p{N}\p{M}";

    private readonly string _pattern;
    private readonly string _flags;
    private readonly StringBuilder _built = new();
    private int _classes;
    private int _groups;

    /// <summary>A translation; with the flag <c>x</c> white space outside of classes goes first, even after a backslash.</summary>
    public XPathTranslation(string pattern, string flags) =>
        (_pattern, _flags) = (flags.Contains('x', StringComparison.Ordinal) ? WithoutSpace(pattern) : pattern, flags);

    /// <summary>Whether it refers back to a group.</summary>
    public bool RefersBack { get; private set; }

    /// <summary>The pattern for .NET, or null.</summary>
    public string? Text()
    {
        for (var i = 0; i < _pattern.Length; i++)
        {
            var next = i + 1 < _pattern.Length ? _pattern[i + 1] : '\0';
            var c = _pattern[i];
            if (c == '\\')
            {
                if (!Escape(next)) return null;
                i++;
            }
            else if (_classes > 0)
            {
                if (!InClass(c, i)) return null;
            }
            else if (!Outside(c, next))
            {
                return null;
            }
        }

        return _classes == 0 ? _built.ToString() : null;
    }

    private static string WithoutSpace(string pattern)
    {
        var built = new StringBuilder();
        var depth = 0;
        foreach (var c in pattern)
        {
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (depth > 0 || c is not (' ' or '\t' or '\n' or '\r')) built.Append(c);
        }

        return built.ToString();
    }

    private bool Outside(char c, char next)
    {
        switch (c)
        {
            case '.' when !_flags.Contains('s', StringComparison.Ordinal):
                _built.Append(@"[^\n\r]");
                return true;
            case '$' when !_flags.Contains('m', StringComparison.Ordinal):
                _built.Append(@"\z");
                return true;
            case '[':
                _classes++;
                break;
            case '(' when next == '?':
                return false;
            case '(':
                _groups++;
                break;
            default:
                break;
        }

        _built.Append(c);
        return true;
    }

    private bool InClass(char c, int at)
    {
        if (c == '[' && _pattern[at - 1] != '-') return false;
        _classes += c == '[' ? 1 : c == ']' ? -1 : 0;
        _built.Append(c);
        return true;
    }

    private bool Escape(char c)
    {
        if (char.IsAsciiDigit(c))
        {
            if (_classes > 0 || c - '0' > _groups || c == '0') return false;
            RefersBack = true;
            _built.Append('\\').Append(c);
            return true;
        }

        if (!Escapable.Contains(c, StringComparison.Ordinal)) return false;
        var inside = c switch { 'i' => NameStart, 'c' => NameGoesOn, 's' => @" \t\n\r", _ => null };
        var negated = c switch { 'I' => NameStart, 'C' => NameGoesOn, 'S' => @" \t\n\r", _ => null };
        if (inside is not null) _built.Append(_classes > 0 ? inside : $"[{inside}]");
        else if (negated is not null && _classes == 0) _built.Append("[^").Append(negated).Append(']');
        else if (c is 'I' or 'C') return false;
        else _built.Append('\\').Append(c);
        return true;
    }
}
