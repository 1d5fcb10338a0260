using System.Globalization;
using System.Text;
using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Reading;

/// <summary>The form of ids: a letter, then letters, digits, <c>-</c>, <c>_</c>, in NFC, of bounded length, and none of the words that mean something
/// else.</summary>
internal static class IdText
{
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal) {
        "start",
        "end",
        "join",
        "earlier",
        "comment",
        "clock",
        "anyone",
        "holder",
        "sender",
    };

    /// <summary>Reports what is wrong with a declared id.</summary>
    /// <param name="name">The id.</param>
    /// <param name="what">The word for the named thing, for example <c>a step</c>.</param>
    /// <param name="isField">Whether it is a field's, which FEEL reads, so that <c>-</c> can't stand in it.</param>
    /// <param name="most">The most characters.</param>
    /// <param name="bag">Where mistakes go.</param>
    public static void Check(Name name, string what, bool isField, int most, DiagnosticBag bag)
    {
        var text = name.Text;
        if (text.Length == 0)
        {
            bag.Error(DefinitionCodes.BadId, name.At, $"the name of {what} is empty", "an id is a letter, then letters, digits, `-` and `_`");
        }
        else if (text.Length > most)
        {
            bag.Error(DefinitionCodes.BadId, name.At, $"the name {UserText.Quote(text)} of {what} has {text.Length} characters", $"an id has at most {most}");
        }
        else if (Reserved.Contains(text))
        {
            bag.Error(
                DefinitionCodes.ReservedId,
                name.At,
                $"{UserText.Quote(text)} is a reserved word and can't name {what}",
                $"reserved: {UserText.List(Reserved.Order(StringComparer.Ordinal))}");
        }
        else if (!text.IsNormalized(NormalizationForm.FormC))
        {
            bag.Error(
                DefinitionCodes.BadId,
                name.At,
                $"the name {UserText.Quote(text)} of {what} is not in Unicode's composed form (NFC)",
                $"write it as {UserText.Quote(text.Normalize(NormalizationForm.FormC))}, composed");
        }
        else if (FirstWrong(text, isField) is { } wrong)
        {
            bag.Error(DefinitionCodes.BadId, name.At, $"the name {UserText.Quote(text)} of {what} can't have {UserText.Quote(wrong)} there", Help(isField));
        }
    }

    private static string Help(bool isField) => isField
        ? "the name of a field is a letter, then letters, digits and `_`: FEEL would read `-` as minus"
        : "an id is a letter, then letters, digits, `-` and `_`";

    private static string? FirstWrong(string text, bool isField)
    {
        var first = true;
        foreach (var rune in text.EnumerateRunes())
        {
            var fits = Rune.IsLetter(rune) || (!first && (IsInner(rune) || (rune.Value == '-' && !isField)));
            if (!fits) return rune.ToString();
            first = false;
        }

        return null;
    }

    /// <summary>Digits and the underscore, and the marks that some scripts write their vowels with.</summary>
    private static bool IsInner(Rune rune) =>
        Rune.IsDigit(rune) || rune.Value == '_' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
