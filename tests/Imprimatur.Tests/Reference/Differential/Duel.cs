using Imprimatur.Definitions;
using Imprimatur.Tests.Reference.Commands;
using Imprimatur.Tests.Reference.Generators;
using Imprimatur.Tests.Reference.Machine;
using Imprimatur.Tests.Reference.Page;
using Imprimatur.Tests.Reference.State;

namespace Imprimatur.Tests.Reference.Differential;

/// <summary>Both machines on one case, a command at a time.</summary>
internal sealed class Duel
{
    private readonly EngineSide _engine;
    private readonly Translator _translator;
    private int _count;

    public Duel(RandomCase random, Catalog catalog)
    {
        _engine = new EngineSide(catalog);
        _translator = new Translator(_engine);
        Plain = new RefMachine(new RefPage(random.Text, random.Decisions.Select(d => d.ToString()), random.Called.Select(c => c.ToString())));
    }

    public RefMachine Plain { get; }

    /// <summary>Gives both the command; null when they agree.</summary>
    public Difference? Play(RefCommand command, DateTimeOffset now)
    {
        var others = new[] { command.Receiver, command.By is { MayActFor: true } by ? by.ActsFor : null, Village.Friend }.OfType<RefPerson>()
            .Select(Translator.ToEngine);
        if (command.By is { MayActFor: false } && command.Receiver?.Id == command.By.ActsFor?.Id) return null; // who is named twice is looked up once
        var refused = _engine.Apply(_translator.ToEngine(command), now, others);
        var code = Plain.Apply(command, Around.At(now));
        _count++;
        if (code?.ToString() != refused?.Code.ToString())
        {
            return new Difference(_count, command,
                [$"plain: {code?.ToString() ?? "accepted"}",
                $"engine: {refused?.Code.ToString() ?? "accepted"} {refused?.Message} {string.Join(",", refused?.Names ?? [])}"]);
        }
        if (code is not null) return null;
        var plain = Picture.Of(new Scene(Plain.Page, Plain.Case, Around.At(now), null));
        var engine = EnginePicture.Of(_engine, now);
        if (!plain.SequenceEqual(engine))
        {
            return new Difference(_count, command, [.. plain.Except(engine).Select(l => "plain:  " + l), .. engine.Except(plain).Select(l => "engine: " + l)]);
        }
        _translator.Learn(Plain.Case, now);
        return null;
    }
}
