namespace Imprimatur.Rules.Feel.Parsing;

/// <summary>The kinds of tokens.</summary>
internal enum TokenKind
{
    /// <summary>A word that can be (part of) a name.</summary>
    Word,

    /// <summary>A name in back-ticks.</summary>
    Quoted,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A string, unescaped.</summary>
    Text,

    /// <summary>A temporal literal, <c>@"..."</c>.</summary>
    At,

    /// <summary>A sign.</summary>
    Sign,

    /// <summary>The end of the text.</summary>
    End,
}
