using System.Collections.Immutable;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Feel.Functions;
using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Dmn;

/// <summary>One evaluation of a model: each element is evaluated at most once, when it is first read. Not safe to share between threads.</summary>
internal sealed class DmnSession
{
    private const int LevelsOfAnElement = 30;

    private readonly DmnModel _model;
    private readonly ModelInputs _given;
    private readonly Dictionary<string, DmnSession> _imports = new(StringComparer.Ordinal);
    private readonly Run _root;
    private readonly DateTimeOffset _now;
    private readonly TimeZoneInfo _zone;
    private readonly Dictionary<string, Value> _done = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    /// <summary>An evaluation.</summary>
    /// <param name="model">The model.</param>
    /// <param name="given">The values to start from.</param>
    /// <param name="now">The moment.</param>
    /// <param name="zone">The zone of <paramref name="now"/>.</param>
    /// <param name="within">The run that this evaluation is a part of, or null.</param>
    public DmnSession(DmnModel model, ModelInputs given, DateTimeOffset now, TimeZoneInfo zone, Run? within = null)
    {
        (_model, _given, _now, _zone) = (model, given, now, zone);
        _root = new Run(FeelMode.Dmn, new Names(this, null), BuiltIns.Names, now, zone, within);
        foreach (var (import, inputs) in given.ByImport) _imports[import] = new DmnSession(model, inputs, now, zone, _root);
    }

    /// <summary>What became null because it failed, and why.</summary>
    public IReadOnlyList<FeelWarning> Warnings => _root.Warnings;

    /// <summary>The value of an element; null when it fails or is beyond a limit.</summary>
    public Value Evaluate(DrgElement element) => Bounded(() => Of(element));

    /// <summary>The value of a service for values of its parameters by name.</summary>
    public Value Invoke(DrgElement service, ImmutableArray<(string Name, Value Value)> arguments) =>
        Bounded(() => Of(service) is FunctionValue function ? function.Invoke(arguments, _root, default) : NullValue.Instance);

    private Value Bounded(Func<Value> evaluate)
    {
        try
        {
            return evaluate();
        }
        catch (EvaluationLimitException e)
        {
            return _root.Null(default, e.Message);
        }
    }

    private Value Of(DrgElement element)
    {
        if (_done.TryGetValue(element.Key, out var done)) return done;
        if (!_open.Add(element.Key)) return _root.Null(default, $"`{element.Name}` needs itself");
        var levels = LevelsOfAnElement + (element.Logic?.Depth ?? 0);
        _root.Enter(levels);
        try
        {
            return _done[element.Key] = Compute(element);
        }
        finally
        {
            _root.Leave(levels);
            _open.Remove(element.Key);
        }
    }

    private Value Compute(DrgElement element)
    {
        if (_given.ByKey.TryGetValue(element.Key, out var given)) return Coercion.To(given, element.Type, _root) ?? _root.Null(default,
            $"`{element.Name}` is of another type");
        switch (element.Kind)
        {
            case DrgKind.Service:
                return new ServiceFunction(this, element);
            case DrgKind.InputData:
                return NullValue.Instance;
            default:
                if (element.Logic is null) return _root.Null(default, $"`{element.Name}` has no logic");
                var run = new Run(FeelMode.Dmn, new Names(this, element), BuiltIns.Names, _now, _zone, _root);
                return element.Logic.Evaluate(new Scope(run));
        }
    }

    /// <summary>The names that an element may read: those that it requires, and itself when it is a function.</summary>
    private sealed class Names(DmnSession session, DrgElement? element) : INameSource
    {
        public Value? Find(string name)
        {
            if (element is null) return null;
            if (element.Kind == DrgKind.Knowledge && name == element.Name) return session._done.GetValueOrDefault(element.Key);
            foreach (var (key, import) in element.Requires)
            {
                if (string.IsNullOrEmpty(import) && session._model.Elements.TryGetValue(key, out var required)
                    && required.Name == name) return session.Of(required);
            }

            return element.Requires.Any(r => r.Import == name) ? Imported(name) : null;
        }

        private ContextValue Imported(string import)
        {
            var entries = ImmutableSortedDictionary.CreateBuilder<string, Value>(StringComparer.Ordinal);
            var source = element!.Key.StartsWith(session._given.Space + "#", StringComparison.Ordinal) ? session._imports.GetValueOrDefault(import) : null;
            foreach (var (key, _) in element.Requires.Where(r => r.Import == import))
            {
                if (session._model.Elements.TryGetValue(key, out var required)) entries[required.Name] = (source ?? session).Of(required);
            }

            return Run.Made(new ContextValue(entries.ToImmutable()));
        }
    }

    /// <summary>A service as a function: its decisions are evaluated anew with the arguments in place of its inputs.</summary>
    private sealed class ServiceFunction(DmnSession session, DrgElement service) : FunctionValue
    {
        private readonly ImmutableArray<DrgElement> _parameters = [.. service.Parameters.Select(k => session._model.Elements.GetValueOrDefault(k))
            .OfType<DrgElement>()];

        public override ImmutableArray<string> Parameters => [.. _parameters.Select(p => p.Name)];

        public override Value Invoke(ImmutableArray<Value> arguments, Run run, TextSpan span)
        {
            if (arguments.Length != _parameters.Length) return run.Null(span, $"the service takes {_parameters.Length} arguments, not {arguments.Length}");
            return Invoke([.. _parameters.Zip(arguments, (p, a) => (p.Name, a))], run, span);
        }

        public override Value Invoke(ImmutableArray<(string Name, Value Value)> arguments, Run run, TextSpan span)
        {
            var given = ImmutableDictionary.CreateBuilder<string, Value>(StringComparer.Ordinal);
            foreach (var parameter in _parameters)
            {
                var index = arguments.Select(a => a.Name).ToList().IndexOf(parameter.Name);
                if (index < 0) return run.Null(span, $"the service needs `{parameter.Name}`");
                if (Coercion.To(arguments[index].Value, parameter.Type, run) is not { } value) return run.Null(span, $"`{parameter.Name}` is of another type");
                given[parameter.Key] = value;
            }

            if (arguments.Length != _parameters.Length) return run.Null(span, "the service does not take these arguments");
            var inner = new DmnSession(session._model, ModelInputs.Of(session._model) with { ByKey = given.ToImmutable() }, session._now, session._zone, run);
            var outputs = service.OutputDecisions.Select(k => session._model.Elements.GetValueOrDefault(k)).OfType<DrgElement>().ToList();
            var result = outputs.Count == 1
                ? inner.Of(outputs[0])
                : new ContextValue(outputs.ToImmutableSortedDictionary(o => o.Name, inner.Of, StringComparer.Ordinal));
            var type = service.Type.Kind == TypeKind.Function ? service.Type.Element ?? FeelType.Any : service.Type;
            return Coercion.To(result, type, run) ?? run.Null(span, "the value of the service is of another type");
        }

        public override FeelType Check(ImmutableArray<(string? Name, FeelType Type, TextSpan Span)> arguments, TypeScope scope, TextSpan span) => FeelType.Any;
    }
}
