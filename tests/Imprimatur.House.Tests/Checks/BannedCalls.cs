using Imprimatur.House.Tests.Sources;
using Microsoft.CodeAnalysis;

namespace Imprimatur.House.Tests.Checks;

/// <summary>Calls that the house does without: clocks beside TimeProvider, and in its pure rooms anything but arguments and results.</summary>
internal static class BannedCalls
{
    private static readonly string[] Everywhere = ["src", "tests", "samples"];
    private static readonly string[] Libraries = ["src"];
    private static readonly string[] Quiet =
        ["src/Imprimatur.Rules", "src/Imprimatur", "src/Imprimatur.Disclosure", "src/Imprimatur.Sqlite", "src/Imprimatur.Testing"];

    /// <summary>Rooms that take arguments and give results, and nothing else.</summary>
    private static readonly string[] Pure =
    [
        "src/Imprimatur.Rules", "src/Imprimatur/Calendars", "src/Imprimatur/Definitions/Plans", "src/Imprimatur/Drawing", "src/Imprimatur/Machine",
    ];

    public static IReadOnlyList<BannedCall> All { get; } =
    [
        new("System.DateTime.Now", Everywhere, "take the moment from a TimeProvider"),
        new("System.DateTime.UtcNow", Everywhere, "take the moment from a TimeProvider"),
        new("System.DateTime.Today", Everywhere, "take the day from a TimeProvider"),
        new("System.DateTimeOffset.Now", Everywhere, "take the moment from a TimeProvider"),
        new("System.DateTimeOffset.UtcNow", Everywhere, "take the moment from a TimeProvider"),
        new("System.Threading.Thread.Sleep", Everywhere, "await what you wait for, or move a virtual clock"),
        new("System.TimeZoneInfo.Local", Everywhere, "take the zone from the catalog"),
        new("System.Activator.*", Libraries, "name the type in code"),
        new("System.Type.GetType", Libraries, "name the type in code; never a name that came from outside"),
        new("System.Random.*", Libraries, "take what varies as an argument"),
        new("System.Console.*", Quiet, "use an ILogger or give a result"),
        new("System.Environment.Exit", Everywhere, "return the exit code"),
        new("System.Guid.NewGuid", Pure, "take ids as arguments"),
        new("System.Guid.CreateVersion7", Pure, "take ids as arguments"),
        new("System.Security.Cryptography.RandomNumberGenerator.*", Pure, "take salts as arguments"),
        new("System.Environment.*", Pure, "take what you need as an argument"),
        new("System.TimeProvider.System", Pure, "take the moment as an argument"),
        new("System.TimeProvider.GetUtcNow", Pure, "take the moment as an argument"),
        new("System.Diagnostics.Stopwatch.*", Pure, "bound by counts, never by time"),
        new("System.IO.File.*", Pure, "take bytes as an argument"),
        new("System.IO.FileStream.*", Pure, "take bytes as an argument"),
        new("System.IO.Directory.*", Pure, "take what the folder holds as an argument"),
        new("System.Net.Http.HttpClient.*", Libraries, "leave the network to the host's handlers"),
        new("System.Threading.Tasks.Task.*", Pure, "stay synchronous: the shell awaits"),
        new("System.Threading.Tasks.ValueTask.*", Pure, "stay synchronous: the shell awaits"),
        new("System.Threading.Thread.*", Pure, "stay synchronous: the shell has the threads"),
    ];

    public static IEnumerable<Offence> Find(SourceModel model)
    {
        foreach (var (file, node, symbol) in model.Names)
        {
            var isType = symbol is INamedTypeSymbol;
            var type = (isType ? symbol : symbol.ContainingType)?.OriginalDefinition.ToDisplayString(Plain);
            if (type is null || !type.StartsWith("System.", StringComparison.Ordinal)) continue;
            foreach (var banned in All)
            {
                if (!banned.Matches(type, isType ? "*" : symbol.Name) || !banned.Under.Any(file.IsUnder)) continue;
                yield return new Offence(file.Path, file.LineOf(node), $"`{type}.{symbol.Name}` is banned here: {banned.Instead}");
            }
        }
    }

    private static SymbolDisplayFormat Plain { get; } = new(typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);
}
