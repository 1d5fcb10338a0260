using Imprimatur.Tests.Reference.Commands;
using Imprimatur.Tests.Reference.Machine;
using Imprimatur.Tests.Reference.Page;
using Imprimatur.Tests.Reference.State;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Generators;

/// <summary>Random commands for where a case stands: most of them sensible, many nearly so, some absurd.</summary>
internal sealed class RandomCommands(Dice dice, RefMachine machine)
{
    /// <summary>Items that were open once: some commands come too late.</summary>
    private readonly List<RefItem> _known = [];

    private RefPage Page => machine.Page;

    private RefCase Case => machine.Case;

    public DateTimeOffset Now { get; private set; } = new(2017, 3, 1, 9, 0, 0, TimeSpan.FromHours(8));

    public RefCommand Next()
    {
        Now += TimeSpan.FromMinutes(dice.Below(90));
        foreach (var item in Case.Items.Where(i => _known.All(k => k.Opening != i.Opening))) _known.Add(item.Copy());
        if (!Case.Started) return Start();
        if (Case.Elements.Count > 0 && dice.Chance(8)) return dice.Chance(65) ? Add() : Remove();
        if (Case.Letters.Count > 0 && dice.Chance(25)) return Letter();
        if (Page.Messages.Count > 0 && Case.Tokens.Any(t => Page.Type(t.Step) == "wait") && dice.Chance(30)) return Message();
        if (Case.Effects.Count > 0 && dice.Chance(45)) return Answer();
        if (Case.Tokens.Any(t => t.Held is not null) && dice.Chance(45)) return Steward();
        if (Case.Items.Count == 0 && Case.Effects.Count > 0 && dice.Chance(60)) return Answer();
        if (Case.Items.Count == 0 && !Case.Ended && dice.Chance(60)) return Timer();
        if (Case.Suspended && dice.Chance(45)) return new RefCommand(RefCommandKind.Resume, Powerful("suspend"));
        if (Case.Effects.Count > 0 && dice.Chance(10)) return new RefCommand(RefCommandKind.Terminate, Powerful("terminate"));
        return dice.Below(100) switch
        {
            < 40 => Complete(),
            < 48 => Save(),
            < 54 => On(RefCommandKind.Claim, out _),
            < 58 => On(RefCommandKind.Release, out _),
            < 64 => Recall(),
            < 69 => Hand(RefCommandKind.Reassign),
            < 74 => Hand(RefCommandKind.Delegate),
            < 77 => Add(),
            < 78 => Remove(),
            < 80 => Page.Messages.Count > 0 ? Message() : Complete(),
            < 83 => Page.Acts.Count > 0 ? Act() : Complete(),
            < 85 => new RefCommand(RefCommandKind.Suspend, Powerful("suspend")),
            < 86 => new RefCommand(RefCommandKind.Resume, Powerful("suspend")),
            < 87 => new RefCommand(RefCommandKind.Terminate, Powerful("terminate")),
            < 94 => Timer(),
            < 96 => Steward(),
            < 98 => Answer(),
            _ => Note(),
        };
    }

    private RefPerson Somebody()
    {
        var who = dice.One(Village.People);
        return who.IsPerson && dice.Chance(6) ? who with { ActsFor = dice.One(Village.People), MayActFor = dice.Chance(85) } : who;
    }

    private RefCommand Start()
    {
        var writes = new Dictionary<string, JToken>();
        var starts = Page.Json["starts"] as JArray ?? [];
        foreach (var field in starts.SelectMany(s => Page.Names(s["asks"])).Distinct())
        {
            if (dice.Chance(98)) writes[field] = Value(field);
        }
        if (dice.Chance(2)) writes["annex"] = Value("annex");
        return new RefCommand(RefCommandKind.Start, Somebody()) { Writes = writes };
    }

    private RefCommand On(RefCommandKind kind, out RefItem? item)
    {
        item = dice.Chance(93) && Case.Items.Count > 0 ? dice.One<RefItem>(Case.Items) : _known.Count > 0 ? dice.One<RefItem>(_known) : null;
        var on = item;
        var who = Somebody();
        if (item is not null && dice.Chance(82))
        {
            var barred = dice.Chance(12);
            var able = Village.People.Where(p => Able(on!, p, barred)).ToList();
            if (able.Count > 0) who = dice.One<RefPerson>(able);
            if (item.Holder is not null && dice.Chance(80)) who = Village.Everybody.First(p => p.Id == on!.Holder);
        }
        return new RefCommand(kind, who) { Step = item?.Step ?? Page.Start, Element = item?.Element, Opening = item?.Opening ?? 99 };
    }

    private bool Able(RefItem item, RefPerson who, bool barred) =>
        Looking.IsCandidate(Looked(who), item, who) && Duties.Bars(Looked(who), item.Step, who) == barred;

    private Scene Looked(RefPerson who) => new(Page, Case, new RefSetting(Now, new RefTerms(_ => true, TimeSpan.Zero), []), who);

    /// <summary>Mostly somebody who has the power.</summary>
    private RefPerson Powerful(string power)
    {
        var able = Page.Power(power) is { } json && dice.Chance(65) ? Village.People.Where(p => People.Meets(Looked(p), json["by"]!, p)).ToList() : [];
        return able.Count > 0 ? dice.One<RefPerson>(able) : Somebody();
    }

    private RefCommand Hand(RefCommandKind kind)
    {
        var command = On(kind, out var item);
        var fit = Village.People.Where(p => item is not null && p.Id != item.Holder && Able(item, p, false)).ToList();
        return command with { Receiver = fit.Count > 0 && dice.Chance(70) ? dice.One<RefPerson>(fit) : dice.Chance(95) ? dice.One(Village.People) : null };
    }

    private RefCommand Complete()
    {
        var command = On(RefCommandKind.Complete, out var item);
        if (item is { IsAdvice: true })
            return command with { Outcome = dice.Chance(90) ? "advise" : "o0", Comment = dice.Chance(80) ? "so" : null, Seen = Seen() };
        var said = Page.Steps[command.Step][Page.IsForEach(command.Step) ? "answers" : "outcomes"] as JObject ?? [];
        var names = said.Properties().Select(p => p.Name).ToList();
        var outcome = names.Count > 0 && dice.Chance(97) ? dice.One<string>(names) : "nonsense";
        if (said[outcome]?["by"] is JValue { Value: "clock" } && dice.Chance(80)) outcome = names[0];
        var way = said[outcome] as JObject;
        var writes = item is null ? [] :
            Writes(command.Step, Page.Names(way?["require"]).Where(r => r != "comment" && MayWrite(command.Step, way, r)), Page.Names(way?["writes"]));
        return command with
        {
            Outcome = outcome,
            Writes = writes,
            Comment = dice.Chance(80) ? "so" : dice.Chance(50) ? "" : null,
            To = way is null ? null : To(way, command.Step),
            Seen = Seen(),
        };
    }

    private string? To(JObject way, string step)
    {
        var chooses = way["to"] is JArray || (string?)way["to"] == "earlier";
        if (!chooses) return dice.Chance(98) ? null : Page.Start;
        var choices = Page.Names(way["to"]).SelectMany(t => t == "earlier" ? machine.Ways.Earlier(step) : [t]).ToList();
        return choices.Count > 0 && dice.Chance(94) ? dice.One<string>(choices) : dice.Chance(50) ? null : dice.One<string>([.. Page.Steps.Keys]);
    }

    private Dictionary<string, JToken> Writes(string step, IEnumerable<string> required, IEnumerable<string>? also = null)
    {
        var writes = new Dictionary<string, JToken>();
        var allowed = Page.Names(Page.Steps[step]["writes"]).Concat(also ?? []).ToList();
        foreach (var field in dice.Some(allowed, 35)) writes[field] = Value(field);
        foreach (var field in required) if (Case.Fields.GetValueOrDefault(field) is null ? dice.Chance(92) : dice.Chance(20)) writes[field] = Value(field);
        if (dice.Chance(3)) writes[dice.One("title", "flag", "body")] = Value("title");
        return writes;
    }

    /// <summary>Mostly what the step lets one write; now and then not.</summary>
    private bool MayWrite(string step, JObject? way, string field) =>
        Page.Names(Page.Steps[step]["writes"]).Concat(Page.Names(way?["writes"])).Contains(field) || dice.Chance(15);

    private JToken Value(string field)
    {
        if (dice.Chance(2)) return dice.One<JToken>(new JValue(""), new JValue("nonsense"), new JValue(77), new JValue(true), new JArray());
        if (dice.Chance(25) && Case.Fields.GetValueOrDefault(field) is { } same) return same;
        return RandomFields.Value(dice, field, Page.Fields[field]);
    }

    private Dictionary<string, (string Digest, int Revision)> Seen()
    {
        var seen = new Dictionary<string, (string Digest, int Revision)>();
        foreach (var (field, value) in Case.Fields.Where(f => f.Value is JObject))
        {
            var revision = Case.Revisions.GetValueOrDefault(field);
            if (dice.Chance(97)) seen[field] = ((string)value["digest"]!, dice.Chance(98) ? revision : revision - 1);
        }
        return seen;
    }

    private RefCommand Save()
    {
        var command = On(RefCommandKind.Save, out var item);
        return command with { Writes = item is null ? [] : Writes(command.Step, []) };
    }

    private RefCommand Recall()
    {
        var step = Case.Tokens.Find(t => t.Origin is not null)?.Origin is { } origin && dice.Chance(80) ? origin.Step : dice.One<string>([.. Page.Steps.Keys]);
        var by = Case.Tokens.Find(t => t.Origin?.Step == step)?.Origin?.By ?? Case.LastPersons.GetValueOrDefault(step);
        var who = by is [var last, ..] && dice.Chance(80) ? Village.Everybody.First(p => p.Id == last) : Somebody();
        return new RefCommand(RefCommandKind.Recall, who) { Step = step };
    }

    private RefCommand Add()
    {
        var open = Case.Elements.Keys.ToList();
        if (dice.Chance(50)) open = [.. Case.Items.Select(i => i.Step).Distinct()];
        var all = Page.Steps.Keys.ToList();
        var step = open.Count > 0 && dice.Chance(90) ? dice.One<string>(open) : dice.One<string>(all);
        var isPerson = step is not null && (Page.IsForEach(step) ? (string?)Page.Steps[step]["forEach"] == "panel" : true);
        var person = dice.Chance(95) ? dice.One(Village.People) : null;
        return new RefCommand(RefCommandKind.AddParticipant, Powerful("addParticipant"))
        {
            Step = step!,
            Element = isPerson ? person?.Id ?? "nobody" : dice.One([.. Village.Units, "east"]),
            Receiver = isPerson && !Page.IsForEach(step!) ? person : null,
        };
    }

    private RefCommand Remove()
    {
        var add = Add() with { Kind = RefCommandKind.RemoveParticipant, By = Powerful("removeParticipant") };
        var open = Case.Items.Where(i => i.Step == add.Step && i.Element is not null).Select(i => i.Element!);
        List<string> elements = [.. open, .. Case.Elements.GetValueOrDefault(add.Step) ?? []];
        return elements.Count > 0 && dice.Chance(85) ? add with { Element = dice.One<string>(elements) } : add;
    }

    private RefCommand Message()
    {
        var waits = Case.Tokens.Where(t => Page.Type(t.Step) == "wait").Select(t => t.Step).ToList();
        var taken = waits.SelectMany(Page.Takes).ToList();
        var (name, _, way) = taken.Count > 0 && dice.Chance(85) ? dice.One<(string, string, JObject?)>([.. taken])
            : (dice.One<string>([.. Page.Messages.Keys]), "", null);
        return Signal(RefCommandKind.Message, name, Page.Messages[name]["by"]!, way);
    }

    private RefCommand Act()
    {
        bool IsNow(JObject act) => act["during"] is not { } during || Case.Tokens.Any(t => Page.Names(during).Contains(t.Step));
        var now = Page.Acts.Where(a => IsNow(a.Value)).Select(a => a.Key).ToList();
        var name = now.Count > 0 && dice.Chance(80) ? dice.One<string>(now) : dice.One<string>([.. Page.Acts.Keys]);
        var act = Page.Acts[name];
        var to = act["to"] is JArray many ? dice.One<string>([.. Page.Names(many)]) : To(act, Page.Start);
        return Signal(RefCommandKind.Act, name, act["by"]!, act) with { To = to };
    }

    private RefCommand Signal(RefCommandKind kind, string name, JToken by, JObject? way)
    {
        var able = Village.Everybody.Where(p => People.Meets(Looked(p), by, p)).ToList();
        var writes = new Dictionary<string, JToken>();
        foreach (var field in dice.Some(Page.Names(way?["writes"]), 70)) writes[field] = Value(field);
        if (dice.Chance(3)) writes["title"] = Value("title");
        return new RefCommand(kind, able.Count > 0 && dice.Chance(88) ? dice.One<RefPerson>(able) : Somebody())
        {
            Signal = name,
            Writes = writes,
            Comment = dice.Chance(80) ? "so" : null,
        };
    }

    private RefCommand Letter() => new(RefCommandKind.Letter, dice.Chance(70) ? dice.One(Village.People[2], Village.People[6]) : Somebody())
    {
        Letter = Case.Letters.Count > 0 && dice.Chance(95) ? dice.One<RefMessage>(Case.Letters).Ordinal : 999,
        LayBy = dice.Chance(50),
    };

    private RefCommand Note()
    {
        var kind = dice.One("comment", "circulate", "remind", "supervise", "acknowledge");
        var who = kind == "acknowledge" && dice.Chance(50) ? Village.Friend : kind == "comment" ? Somebody() : Powerful(kind);
        return new RefCommand(RefCommandKind.Note, who) { Note = kind, Receiver = kind == "circulate" ? Village.Friend : null };
    }

    private RefCommand Timer()
    {
        var set = Case.Clocks.SelectMany(c => c.Value.Alerts.Select(a => (c.Key, a.Key, a.Value))
            .Concat(c.Value.Due is { } due ? [(c.Key, -1, due)] : [])).ToList();
        if (set.Count == 0) return Complete();
        var (clock, alert, at) = dice.Chance(60) ? set.MinBy(s => s.Item3) : dice.One<(string, int, DateTimeOffset)>(set);
        if (dice.Chance(95) && Now < at) Now = at;
        if (dice.Chance(5)) at += TimeSpan.FromDays(1);
        return new RefCommand(RefCommandKind.TimerFired, null) { Clock = clock, Alert = alert, At = at };
    }

    private RefCommand Answer()
    {
        if (Case.Effects.Count == 0) return new RefCommand(RefCommandKind.EffectAnswered, null) { Effect = 99, Outcome = "done" };
        var effect = dice.One<RefEffect>(Case.Effects);
        var way = Page.Steps[effect.Step]["outcomes"] as JObject ?? [];
        var outcome = dice.Chance(70) ? "done" : dice.Chance(70) ? "failed" : dice.One("nonsense", "");
        return new RefCommand(RefCommandKind.EffectAnswered, null)
        {
            Effect = dice.Chance(96) ? effect.Ordinal : effect.Ordinal + 7,
            Outcome = outcome,
            Writes = outcome.Length == 0 ? [] : Writes(effect.Step, Page.Names(way[outcome]?["require"])),
        };
    }

    private RefCommand Steward()
    {
        var held = Case.Tokens.Where(t => t.Held is not null).Select(t => t.Step).ToList();
        var step = held.Count > 0 && dice.Chance(92) ? dice.One<string>(held) : dice.One<string>([.. Page.Steps.Keys]);
        var who = dice.Chance(70) ? dice.One(Village.People[2], Village.People[6]) : Somebody();
        return new RefCommand(RefCommandKind.ResolveHeld, who) { Step = step, TakeFailure = dice.Chance(40) };
    }
}
