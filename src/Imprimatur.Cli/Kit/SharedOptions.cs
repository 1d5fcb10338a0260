using System.CommandLine;

namespace Imprimatur.Cli.Kit;

/// <summary>Options that commands share.</summary>
internal static class SharedOptions
{
    public static Option<bool> Json(string what) => new("--json") { Description = $"Write {what} as JSON." };

    /// <summary>The zone that today() and now() are told in.</summary>
    public static Option<string> Zone() =>
        new("--zone") { Description = "The time zone of now() and today().", DefaultValueFactory = _ => "Asia/Shanghai" };

    public static TimeZoneInfo ZoneOf(string name) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : throw new UsageException($"there is no time zone `{name}`");

    public static Option<string> Language()
    {
        var option = new Option<string>("--lang") { Description = "The language: en or zh.", DefaultValueFactory = _ => "en" };
        option.AcceptOnlyFromAmong("en", "zh");
        return option;
    }
}
