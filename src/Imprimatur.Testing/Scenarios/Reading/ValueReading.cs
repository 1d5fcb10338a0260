using System.Globalization;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;
using Imprimatur.Testing.Scenarios.Model;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Testing.Scenarios.Reading;

/// <summary>Reads the small values of scenarios.</summary>
internal sealed class ValueReading(DiagnosticBag bag)
{
    public JsonObjectReader? Open(JsonNode node, string what) => JsonObjectReader.Open(node, what, bag);

    public TimeZoneInfo Zone(JsonTextNode? text)
    {
        if (text is null) return TimeZoneInfo.Utc;
        if (TimeZoneInfo.TryFindSystemTimeZoneById(text.Text, out var zone)) return zone;
        bag.Error(ScenarioCodes.BadValue, text.Position, $"there is no time zone {UserText.Quote(text.Text)}", "zones are written Asia/Shanghai");
        return TimeZoneInfo.Utc;
    }

    /// <summary>A moment with its offset, a local moment, or a day, which begins at midnight.</summary>
    public DateTimeOffset? Moment(JsonTextNode? text, TimeZoneInfo zone)
    {
        if (text is null) return null;
        if (DateTime.TryParseExact(
            text.Text, ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return new DateTimeOffset(local, zone.GetUtcOffset(local));
        }

        if (DateTimeOffset.TryParseExact(
            text.Text, ["yyyy-MM-ddTHH:mmzzz", "yyyy-MM-ddTHH:mm:sszzz"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
        {
            return moment;
        }

        bag.Error(
            ScenarioCodes.BadValue, text.Position, $"there is no moment {UserText.Quote(text.Text)}", "moments are written 2017-03-02T09:00, days 2017-03-02");
        return null;
    }

    public DateOnly? Day(JsonTextNode? text)
    {
        if (text is null) return null;
        if (DateOnly.TryParseExact(text.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        bag.Error(ScenarioCodes.BadValue, text.Position, $"there is no day {UserText.Quote(text.Text)}", "days are written 2017-03-02");
        return null;
    }

    public static ScriptedAnswer Answer(JsonObjectReader reader) => new(
        reader.Text("outcome", required: true)?.Text ?? "", Fields(reader), reader.Text("digest")?.Text ?? ScriptedAnswer.Own);

    public static JObject? Fields(JsonObjectReader reader) => reader.Object("fields") is { } fields ? JsonText.Fields(fields) : null;

    /// <summary>Reports actors that the cast lacks.</summary>
    public void Known(IEnumerable<string> actors, string name, SourcePosition at)
    {
        var all = actors.ToList();
        if (!all.Contains(name)) bag.Error(ScenarioCodes.UnknownName, at, $"unknown actor {UserText.Quote(name)}", NearestName.Help(name, all));
    }

    public RefusalCode? Code(JsonTextNode? text)
    {
        if (text is null) return null;
        if (Enum.TryParse<RefusalCode>(text.Text, out var code) && Enum.IsDefined(code)) return code;
        bag.Error(
            ScenarioCodes.BadValue, text.Position, $"there is no refusal {UserText.Quote(text.Text)}",
            NearestName.Help(text.Text, Enum.GetNames<RefusalCode>()));
        return null;
    }
}
