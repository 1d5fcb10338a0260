using System.CommandLine;

namespace Imprimatur.Cli.Kit;

/// <summary>Options that commands share.</summary>
internal static class SharedOptions
{
    public static Option<bool> Json(string what) => new("--json") { Description = $"Write {what} as JSON." };

    public static Option<string> Language()
    {
        var option = new Option<string>("--lang") { Description = "The language: en or zh.", DefaultValueFactory = _ => "en" };
        option.AcceptOnlyFromAmong("en", "zh");
        return option;
    }
}
