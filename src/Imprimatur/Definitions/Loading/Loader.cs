using System.Collections.Immutable;
using Imprimatur.Calendars;
using Imprimatur.Definitions.Binding;
using Imprimatur.Definitions.Compiling;
using Imprimatur.Definitions.Expanding;
using Imprimatur.Definitions.Model;
using Imprimatur.Definitions.Plans;
using Imprimatur.Definitions.Reading;
using Imprimatur.Rules.Decisions;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Loading;

/// <summary>Reads all files of a catalog: first what definitions stand on, then the definitions, then what holds between them.</summary>
internal sealed class Loader(Limits limits)
{
    private readonly List<LoadedFile> _files = [];
    private readonly List<(LoadedFile File, Decision Decision)> _decisions = [];
    private readonly SortedDictionary<string, HandlerPlan> _handlers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);
    private readonly List<(LoadedFile File, WorkflowModel Model)> _models = [];
    private readonly List<WorkflowPlan> _plans = [];
    private string? _calendarFile;
    private BusinessCalendar? _calendar;

    /// <summary>Reads files; those that mean nothing to a catalog are passed over.</summary>
    /// <param name="files">The files.</param>
    /// <param name="only">The one definition that is meant, with what it calls; null for all.</param>
    public Loaded Load(IEnumerable<SourceFile> files, string? only = null)
    {
        foreach (var file in files) Open(file);
        foreach (var file in Of(FileKind.Handlers)) Handlers(file);
        foreach (var file in Of(FileKind.Decision)) Decisions(file);
        var beside = new Surroundings([.. _decisions.Select(d => d.Decision)], _handlers.ToImmutableSortedDictionary(StringComparer.Ordinal), [.. _broken]);
        foreach (var file in Of(FileKind.Calendar)) Calendar(file);
        foreach (var file in Of(FileKind.Workflow)) Read(file);
        if (only is not null) Keep(only);
        Workflows(beside, CallRules.All(_models, limits));
        VersionRules.Decisions(_decisions);
        VersionRules.Workflows(_models);
        return Result(beside);
    }

    private void Open(SourceFile file)
    {
        var kind = FileKinds.Of(file.Path);
        if (kind == FileKind.Other) return;
        if (_files.Any(f => f.Path == file.Path)) return;
        var bag = new DiagnosticBag(file.Path);
        using var stream = file.Open();
        _files.Add(new LoadedFile(file.Path, kind, bag, JsonReader.Read(stream, bag, limits.Json)));
    }

    private IEnumerable<LoadedFile> Of(FileKind kind) => _files.Where(f => f.Kind == kind && f.Root is not null);

    private void Handlers(LoadedFile file)
    {
        foreach (var (name, handler) in HandlersReader.Read(new ReadingContext(file.Bag, limits), file.Root!))
        {
            if (!_handlers.TryAdd(name.Text, handler))
                file.Bag.Error(DefinitionCodes.Twice, name.At, $"the handler {UserText.Quote(name.Text)} is declared twice", "leave one out");
        }
    }

    private void Decisions(LoadedFile file)
    {
        foreach (var decision in DecisionReader.Read(file.Root!, file.Bag)) _decisions.Add((file, decision));
        if (file.Bag.HasErrors) _broken.UnionWith(DecisionIds.In(file.Root!));
    }

    /// <summary>A catalog has one calendar: two would let a term end on two days.</summary>
    private void Calendar(LoadedFile file)
    {
        if (_calendarFile is not null)
            file.Bag.Error(DefinitionCodes.Twice, file.Root!.Position, "the catalog has two calendars", $"the other is `{_calendarFile}`; keep one of them");
        _calendarFile ??= file.Path;
        _calendar ??= CalendarReader.Read(file.Root!, file.Bag);
    }

    private void Read(LoadedFile file)
    {
        if (WorkflowReader.Read(new ReadingContext(file.Bag, limits), file.Root!) is { } model) _models.Add((file, model));
    }

    /// <summary>Leaves out all definitions but one and those that it runs, and those that these run.</summary>
    private void Keep(string only)
    {
        var meant = _models.Where(m => m.File.Path == only).ToList();
        for (var i = 0; i < meant.Count; i++)
        {
            var names = CallRules.Named(meant[i].Model).ToHashSet(StringComparer.Ordinal);
            meant.AddRange(_models.Where(m => names.Contains(m.Model.Id.Text) && !meant.Contains(m)));
        }

        _models.RemoveAll(m => !meant.Contains(m));
        _files.RemoveAll(f => f.Kind == FileKind.Workflow && f.Path != only && meant.TrueForAll(m => m.File != f));
    }

    /// <summary>Binds all definitions before the first is compiled: one whose called workflow has mistakes is not.</summary>
    private void Workflows(Surroundings beside, CallRules calls)
    {
        var all = _models.Select(m => (m.File, m.Model, Bound: Bind(m.File, m.Model, beside, calls))).ToList();
        var broken = all.Where(m => m.File.Bag.HasErrors).Select(m => m.Model).ToHashSet();
        _plans.AddRange(all.Where(m => !IsBroken(m.Model, broken, calls)).Select(m => PlanCompiler.Compile(m.Bound)));
    }

    private Bound Bind(LoadedFile file, WorkflowModel model, Surroundings beside, CallRules calls)
    {
        var whole = calls.CanSpellOut(model) ? Expansion.Expand(model, c => calls.Called(c)?.Model) : model;
        return DefinitionCompiler.Bind(whole, beside, limits, file.Bag);
    }

    private static bool IsBroken(WorkflowModel model, HashSet<WorkflowModel> broken, CallRules calls) => broken.Contains(model)
        || !calls.CanSpellOut(model) || calls.CalledBy(model).Any(called => IsBroken(called, broken, calls));

    private Loaded Result(Surroundings beside) => new()
    {
        Diagnostics = [.. _files.OrderBy(f => f.Path, StringComparer.Ordinal).SelectMany(f => f.Bag.ToSortedList())],
        Files = [.. _files.Select(f => f.Path).Order(StringComparer.Ordinal)],
        Workflows = [.. _plans.OrderBy(p => p.Id, StringComparer.Ordinal).ThenBy(p => p.Version)],
        Decisions = [.. beside.Decisions.OrderBy(d => d.Id, StringComparer.Ordinal).ThenBy(d => d.Version)],
        Handlers = beside.Handlers,
        Calendar = _calendar,
        First = _models.Count == 0 ? null : (_models[0].Model.Id.Text, _models[0].Model.Version),
        ContentLines = [.. _files.Where(f => f.Root is not null).Select(f => $"{f.Kind} {ContentHash.Of(f.Root!, "$schema")}").Order(StringComparer.Ordinal)],
    };
}
