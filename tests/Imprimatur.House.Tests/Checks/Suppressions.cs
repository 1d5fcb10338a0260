using System.Text.RegularExpressions;
using Imprimatur.House.Tests.Sources;

namespace Imprimatur.House.Tests.Checks;

/// <summary>Warnings are mended, not switched off: no NoWarn in a project, no pragma and no suppression without a reason beside it.</summary>
internal static partial class Suppressions
{
    public static IEnumerable<Offence> OfProject(string path, string xml) =>
        NoWarn().Matches(xml).Select(m => new Offence(path, LineOf(xml, m.Index), "NoWarn switches warnings off for a whole project"));

    public static IEnumerable<Offence> OfSource(IEnumerable<SourceFile> files) =>
        from file in files
        from found in Silenced().Matches(file.Text)
        where !found.Value.Contains("Justification", StringComparison.Ordinal) && !found.Value.Contains("//", StringComparison.Ordinal)
        select new Offence(file.Path, LineOf(file.Text, found.Index), "a warning is silenced without a reason");

    private static int LineOf(string text, int index) => text.AsSpan(0, index).Count('\n') + 1;

    [GeneratedRegex("<NoWarn>|<WarningLevel>|<TreatWarningsAsErrors>false", RegexOptions.CultureInvariant)]
    private static partial Regex NoWarn();

    [GeneratedRegex(@"(?m)^[ \t]*(#pragma warning disable|#nullable disable|\[(assembly: )?SuppressMessage).*$", RegexOptions.CultureInvariant)]
    private static partial Regex Silenced();
}
