namespace Imprimatur.Rules.Feel.Parsing;

/// <summary>A token.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Text">Its text, unescaped.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct Token(TokenKind Kind, string Text, TextSpan Span)
{
    /// <summary>Whether this is a certain sign.</summary>
    public bool Is(string sign) => Kind == TokenKind.Sign && Text == sign;

    /// <summary>Whether this is a certain word.</summary>
    public bool IsWord(string word) => Kind == TokenKind.Word && Text == word;

    /// <summary>The token for messages.</summary>
    public override string ToString() => Kind == TokenKind.End ? "the end" : Diagnostics.UserText.Quote(Text);
}
