using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Rules.Json;

/// <summary>The codes of mistakes in JSON files in general.</summary>
public static class JsonCodes
{
    /// <summary>The text is not JSON.</summary>
    public const string Syntax = "IMP101";

    /// <summary>An object has two properties of one name.</summary>
    public const string DuplicateKey = "IMP102";

    /// <summary>An object has a property that means nothing there.</summary>
    public const string UnknownProperty = "IMP103";

    /// <summary>A node is of another kind than the place asks for.</summary>
    public const string WrongKind = "IMP104";

    /// <summary>The file is beyond a limit of size, depth, length or count.</summary>
    public const string Limit = "IMP105";

    /// <summary>The bytes are not UTF-8, or a text holds half of a surrogate pair.</summary>
    public const string Encoding = "IMP106";

    /// <summary>An object lacks a property that it must have.</summary>
    public const string MissingProperty = "IMP107";

    /// <summary>A number has too many digits or too large an exponent.</summary>
    public const string NumberRange = "IMP108";

    /// <summary>A value of the right kind that may not stand there: an empty text, a number out of bounds.</summary>
    public const string BadValue = "IMP109";

    /// <summary>All codes of this family.</summary>
    public static readonly ImmutableArray<DiagnosticCode> All =
    [
        new(Syntax, "The text is not JSON"),
        new(DuplicateKey, "An object has two properties of one name"),
        new(UnknownProperty, "An object has a property that means nothing there"),
        new(WrongKind, "A node is of another kind than the place asks for"),
        new(Limit, "The file is beyond a limit of size, depth, length or count"),
        new(Encoding, "The bytes are not UTF-8, or a text holds half of a surrogate pair"),
        new(MissingProperty, "An object lacks a property that it must have"),
        new(NumberRange, "A number has too many digits or too large an exponent"),
        new(BadValue, "A value of the right kind that may not stand there"),
    ];
}
