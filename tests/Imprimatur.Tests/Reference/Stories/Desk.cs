using System.Globalization;
using Imprimatur.Tests.Reference.Commands;
using Imprimatur.Tests.Reference.Machine;
using Imprimatur.Tests.Reference.Page;
using Imprimatur.Tests.Reference.State;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Stories;

/// <summary>A desk at which a story is told to the plain machine, a command a line.</summary>
internal sealed class Desk(string definition, params IEnumerable<string> decisions)
{
    private readonly RefMachine _machine = new(new RefPage(definition, decisions));

    public DateTimeOffset Now { get; set; } = DateTimeOffset.Parse("2017-03-01T09:00:00+08:00", CultureInfo.InvariantCulture);

    public RefCase Case => _machine.Case;

    /// <summary>Who may do what: a person with posts as "role" or "role@unit".</summary>
    public static RefPerson Person(string id, params IEnumerable<string> posts) =>
        new(id, [.. posts.Select(p => p.Split('@')).Select(p => (p[0], p.Length > 1 ? p[1] : null))]);

    public static Desk OfficialDocument() => new(Resource("official-document.json"), Resource("disclosure-attribute.json"));

    public static JObject Text(string digest) => new() { ["uri"] = "host:" + digest, ["mediaType"] = "text/plain", ["digest"] = digest };

    public RefCode? Start(RefPerson who, object? writes = null) => Apply(new RefCommand(RefCommandKind.Start, who) { Writes = Writes(writes) });

    public RefCode? Complete(RefPerson who, string step,
        string outcome, object? writes = null, string? comment = null, string? to = null, string? element = null) =>
        Apply(On(RefCommandKind.Complete, who, step, element) with { Outcome = outcome, Writes = Writes(writes), Comment = comment, To = to, Seen = Shown() });

    public RefCode? Save(RefPerson who, string step, object writes) => Apply(On(RefCommandKind.Save, who, step, null) with { Writes = Writes(writes) });

    public RefCode? Do(RefCommandKind kind, RefPerson who, string step = "", string? element = null, RefPerson? receiver = null) =>
        Apply(On(kind, who, step, element) with { Receiver = receiver });

    public RefCode? Answer(string outcome, object? writes = null) => Apply(
        new RefCommand(RefCommandKind.EffectAnswered, null)
        {
            Effect = Case.Effects.Count > 0 ? Case.Effects[0].Ordinal : 0,
            Outcome = outcome,
            Writes = Writes(writes)
        });

    public RefCode? Fire(string clock, int alert = -1) => Apply(new RefCommand(RefCommandKind.TimerFired, null)
    {
        Clock = clock,
        Alert = alert,
        At = alert < 0 ? Case.Clocks[clock].Due ?? default : Case.Clocks[clock].Alerts[alert],
    });

    /// <summary>Contents as they are shown now.</summary>
    public Dictionary<string, (string Digest, int Revision)> Shown() => Case.Fields.Where(f => f.Value is JObject)
        .ToDictionary(f => f.Key, f => ((string)f.Value["digest"]!, Case.Revisions.GetValueOrDefault(f.Key)));

    public RefCode? Apply(RefCommand command) =>
        _machine.Apply(command, new RefSetting(Now, new RefTerms(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday), TimeSpan.FromHours(8)), []));

    /// <summary>Where all tokens stand.</summary>
    public string At() => string.Join(", ", Case.Tokens.Select(t => t.Held is null ? t.Step : t.Step + "!"));

    private RefCommand On(RefCommandKind kind, RefPerson who, string step, string? element) => new(kind, who)
    {
        Step = step,
        Element = element,
        Opening = Case.Items.Find(i => i.Step == step && i.Element == element)?.Opening ?? 0,
    };

    private static Dictionary<string, JToken> Writes(object? writes) =>
        writes is null ? [] : JObject.FromObject(writes).Properties().ToDictionary(p => p.Name, p => p.Value);

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(Desk).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
