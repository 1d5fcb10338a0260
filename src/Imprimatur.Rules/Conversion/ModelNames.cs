using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Dmn;
using Imprimatur.Rules.Dmn.Models;
using Imprimatur.Rules.Feel.Parsing;

namespace Imprimatur.Rules.Conversion;

/// <summary>The names of a model as names of ours, which have no spaces; and texts of FEEL with these in place of those.</summary>
internal sealed class ModelNames
{
    private readonly Dictionary<string, DmnElement> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _ours = new(StringComparer.Ordinal);
    private readonly KnownNames _known;

    /// <summary>The names of a model.</summary>
    public ModelNames(DmnDefinitions model, DiagnosticBag diagnostics)
    {
        foreach (var element in model.Elements)
        {
            _byKey.TryAdd(element.Key, element);
            var name = Ours(element.ReadName);
            if (_ours.TryAdd(element.ReadName, name) && _ours.Count(o => o.Value == name) > 1)
                diagnostics.Error(DmnCodes.Unsayable, element.Position, $"{UserText.Quote(element.ReadName)} and another name are one without their spaces");
        }

        _known = KnownNames.Of(_ours.Keys);
    }

    /// <summary>The element that a reference within the model means, or null.</summary>
    public DmnElement? Find(string href) => _byKey.GetValueOrDefault(href[(href.LastIndexOf('#') + 1)..]);

    /// <summary>A name as one of ours: letters, digits and underscores.</summary>
    public static string Ours(string name)
    {
        var built = new StringBuilder();
        foreach (var rune in name.Trim().Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value == '_') built.Append(rune.ToString());
            else if (built.Length > 0 && built[^1] != '_') built.Append('_');
        }

        var text = built.ToString().TrimEnd('_');
        return text.Length > 0 && Rune.IsLetter(Rune.GetRuneAt(text, 0)) ? text : "x" + text;
    }

    /// <summary>An id of ours for the name of a decision.</summary>
    public static string Id(string name) => Ours(name).Replace('_', '-').ToLower(CultureInfo.InvariantCulture);

    /// <summary>A text of FEEL with our names.</summary>
    public string Renamed(string text)
    {
        if (_ours.All(o => o.Key == o.Value)) return text;
        ImmutableArray<Token> tokens;
        try
        {
            tokens = [.. Lexer.Cut(text)];
        }
        catch (FeelSyntaxException)
        {
            return text;
        }

        var (built, from) = (new StringBuilder(), 0);
        for (var i = 0; i < tokens.Length && tokens[i].Kind != TokenKind.End; i++)
        {
            var count = tokens[i].Kind == TokenKind.Word && !(i > 0 && tokens[i - 1].Is(".")) ? _known.Match(tokens.AsSpan()[i..])?.Count ?? 1 : 1;
            var name = tokens[i].Kind == TokenKind.Word ? _known.Match(tokens.AsSpan()[i..])?.Name ?? tokens[i].Text : "";
            if (!_ours.TryGetValue(name, out var ours) || ours == name) continue;
            built.Append(text, from, tokens[i].Span.Start - from).Append(NameText.Of(ours));
            from = tokens[i + count - 1].Span.End;
            i += count - 1;
        }

        return built.Append(text, from, text.Length - from).ToString();
    }
}
