using System.Collections.Immutable;
using Imprimatur.Rules.Decisions;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Dmn;
using Imprimatur.Rules.Dmn.Models;

namespace Imprimatur.Rules.Conversion;

/// <summary>The names of a decision file, each of which becomes one element of a DMN model.</summary>
internal sealed class FileNames
{
    private readonly Dictionary<string, Requirement> _requirements = new(StringComparer.Ordinal);
    private readonly DiagnosticBag _diagnostics;

    /// <summary>The names of a file.</summary>
    /// <param name="decisions">Its decisions.</param>
    /// <param name="shared">Its constants and conditions.</param>
    /// <param name="diagnostics">Where a name that stands for two things is reported.</param>
    public FileNames(ImmutableArray<CompiledDecision> decisions, SharedNames shared, DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        var own = decisions.SelectMany(d => d.Head.Inputs.Zip(d.Feeders, (Input, Feeder) => (Input, Feeder))).ToList();
        Inputs = [.. own.Where(i => i.Feeder is null).Select(i => i.Input).DistinctBy(i => i.Name)];
        Fed = [.. own.Where(i => i.Feeder is not null).DistinctBy(i => i.Input.Name).Select(i => (i.Input.Name, i.Feeder!))];
        MayBeMissing = own.Where(i => i.Feeder is null && i.Input.Optional).Select(i => i.Input.Name).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < Inputs.Length; i++) Add(Inputs[i].Name, "requiredInput", $"i_{i + 1}", Inputs[i].Position);
        foreach (var name in shared.Constants.Keys.Order(StringComparer.Ordinal)) Add(name, "requiredDecision", $"c_{name}", default);
        foreach (var condition in shared.Conditions) Add(condition.Name, "requiredDecision", $"n_{condition.Name}", condition.Position);
        for (var i = 0; i < decisions.Length; i++) Add(NameOf(decisions[i], decisions), "requiredDecision", $"d_{i + 1}", decisions[i].Head.Body.Node.Position);
        foreach (var (name, feeder) in Fed.Where(f => !IsItsOwn(f.Name, f.Feeder))) Add(name, "requiredDecision", $"o_{name}", feeder.Head.Body.Node.Position);
        foreach (var (input, _) in own.Where(i => i.Feeder is null && Inputs.Any(k => k.Name == i.Input.Name && Told(k) != Told(i.Input))))
            diagnostics.Error(DmnCodes.Unsayable, input.Position, $"the input {UserText.Quote(input.Name)} has another type in another decision",
                "in DMN an input has one type: declare it alike");
    }

    /// <summary>The inputs from outside, each once.</summary>
    public ImmutableArray<DraftInput> Inputs { get; }

    /// <summary>The inputs that a decision of the file feeds, each once.</summary>
    public ImmutableArray<(string Name, CompiledDecision Feeder)> Fed { get; }

    /// <summary>The inputs from outside that are optional in one decision at least.</summary>
    public IReadOnlySet<string> MayBeMissing { get; }

    /// <summary>The requirement of what has a name.</summary>
    public Requirement Of(string name) => _requirements[name];

    /// <summary>Whether something has a name.</summary>
    public bool Has(string name) => _requirements.ContainsKey(name);

    /// <summary>What a decision is called in DMN; two versions in one file differ by their number.</summary>
    public static string NameOf(CompiledDecision decision, ImmutableArray<CompiledDecision> decisions)
    {
        var name = NameText.OfDecision(decision.Id);
        return decisions.Count(d => d.Id == decision.Id) > 1 ? $"{name} {decision.Version}" : name;
    }

    /// <summary>Whether a decision's value is read by its own name, so that no projection is needed.</summary>
    public static bool IsItsOwn(string name, CompiledDecision feeder) => feeder.Outputs.Length == 1 && NameText.OfDecision(feeder.Id) == name;

    private static string Told(DraftInput input)
    {
        var pool = new ItemPool();
        var reference = pool.Of(input.Type, input.Name);
        return TypeText.Of(reference, pool.Items);
    }

    private void Add(string name, string what, string id, SourcePosition at)
    {
        if (_requirements.TryAdd(name, new Requirement(what, "#" + id))) return;
        _diagnostics.Error(DmnCodes.Unsayable, at, $"{UserText.Quote(name)} stands for two things in this file, and in DMN a name stands for one",
            "give one of them another name");
    }
}
