using System.Globalization;
using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Reading;

/// <summary>Names with a pinned version: <c>secrecy-review@2</c>.</summary>
internal static class VersionedName
{
    /// <summary>Parts a name from its version; a version that is no number from 1 is reported.</summary>
    public static (Name Name, int? Version) Split(ReadingContext context, Name name)
    {
        var at = name.Text.LastIndexOf('@');
        if (at < 0) return (name, null);
        var id = new Name(name.Text[..at], name.At);
        if (int.TryParse(name.Text.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0 && at > 0)
            return (id, version);
        context.Bag.Error(
            DefinitionCodes.BadForm,
            name.At,
            $"{UserText.Quote(name.Text)} pins no version",
            "write the id, `@` and a whole number from 1, for example `secrecy-review@2`");
        return (id, null);
    }
}
