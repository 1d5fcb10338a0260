using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Dmn.Models;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Feel.Compiling;
using Imprimatur.Rules.Feel.Functions;
using Imprimatur.Rules.Feel.Parsing;
using Imprimatur.Rules.Types;

namespace Imprimatur.Rules.Dmn;

/// <summary>Compiles a model and its imports into one graph.</summary>
internal sealed class ModelCompiler
{
    private const int MostImports = 100;

    private readonly Dictionary<string, DmnDefinitions> _models = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ItemTypes> _types = new(StringComparer.Ordinal);
    private readonly ImmutableDictionary<string, DrgElement>.Builder _elements = ImmutableDictionary.CreateBuilder<string, DrgElement>(StringComparer.Ordinal);
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly List<string> _components = [];

    private ModelCompiler(DmnDefinitions main, IEnumerable<DmnDefinitions> others, DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        foreach (var model in others.Prepend(main).Take(MostImports)) _models.TryAdd(model.Namespace, model);
        foreach (var model in _models.Values)
        {
            _components.AddRange(model.Items.SelectMany(i => i.ComponentNames()));
            foreach (var element in model.Elements) _names.TryAdd(model.Namespace + "#" + element.Key, element.ReadName);
        }
    }

    /// <summary>Compiles a model.</summary>
    /// <param name="main">The model.</param>
    /// <param name="others">Models that it may import.</param>
    /// <param name="diagnostics">Where mistakes go.</param>
    public static DmnModel Compile(DmnDefinitions main, IEnumerable<DmnDefinitions> others, DiagnosticBag diagnostics)
    {
        var compiler = new ModelCompiler(main, others, diagnostics);
        foreach (var model in compiler._models.Values) compiler.Elements(model);
        var imports = compiler._models.SelectMany(m => m.Value.Imports.Where(i => i.Name.Length > 0).Select(i => ((m.Key, i.Name), i.Namespace)));
        return new DmnModel(main.Name, main.Namespace, compiler._elements.ToImmutable(),
            imports.DistinctBy(i => i.Item1).ToImmutableDictionary(i => i.Item1, i => i.Namespace));
    }

    /// <summary>The types of a model; known before those that it imports are, since models may import each other.</summary>
    private ItemTypes Types(DmnDefinitions model)
    {
        if (_types.TryGetValue(model.Namespace, out var types)) return types;
        _types[model.Namespace] = types = new ItemTypes(model.Items);
        foreach (var import in model.Imports)
        {
            if (_models.TryGetValue(import.Namespace, out var other) && other != model) types.Import(import.Name, Types(other));
        }

        return types;
    }

    private void Elements(DmnDefinitions model)
    {
        var types = Types(model);
        var imports = model.Imports.DistinctBy(i => i.Namespace).ToDictionary(i => i.Namespace, i => i.Name, StringComparer.Ordinal);
        foreach (var element in model.Elements)
        {
            if (Kind(element) is not { } kind) continue;
            var type = types.Of(element.Variable?.TypeRef ?? element.TypeRef);
            var key = model.Namespace + "#" + element.Key;
            var requires = Requirements(element, model.Namespace, imports);
            var names = requires.Select(r => _names.GetValueOrDefault(r.Item1)).OfType<string>().Concat(imports.Values).Concat(Declared(element))
                .Concat(_components).Distinct();
            var boxes = new BoxedCompiler(new ParserOptions(FeelMode.Dmn, BuiltIns.All, LibraryNames.Known, names, types.Find), types, _diagnostics);
            _elements[key] = new DrgElement(kind, key, element.ReadName, type, Logic(element, type, boxes), requires)
            {
                OutputDecisions = element is ServiceElement s ? Keys(s.Outputs, model.Namespace) : [],
                Parameters = element is ServiceElement p ? Keys(p.InputData.AddRange(p.InputDecisions), model.Namespace) : [],
            };
        }
    }

    private static DrgKind? Kind(DmnElement element) => element switch
    {
        InputDataElement => DrgKind.InputData,
        DecisionElement => DrgKind.Decision,
        KnowledgeElement => DrgKind.Knowledge,
        ServiceElement => DrgKind.Service,
        _ => null,
    };

    /// <summary>The names that are declared inside an element: its own, parameters, entries, iterators, columns.</summary>
    private static IEnumerable<string> Declared(DmnElement element)
    {
        var logic = element switch { DecisionElement d => d.Logic, KnowledgeElement k => k.Logic, _ => null };
        return (logic?.All().SelectMany(e => e.OwnNames) ?? []).Append(element.Name).Append(element.Variable?.Name).OfType<string>();
    }

    private static Node? Logic(DmnElement element, FeelType type, BoxedCompiler boxes) => element switch
    {
        DecisionElement decision => boxes.Compile(decision.Logic) is { } node ? BoxedCompiler.Typed(node, type) : null,
        KnowledgeElement { Logic: { } logic } => boxes.Function(logic, type.Kind == TypeKind.Function ? type.Element ?? FeelType.Any : type),
        _ => null,
    };

    private static ImmutableArray<(string, string?)> Requirements(DmnElement element, string space, Dictionary<string, string> imports) =>
    [
        .. element.Information.Concat(element.Knowledge).Select(r => Key(r.Href, space))
            .Select(key => (key, imports.GetValueOrDefault(key[..key.LastIndexOf('#')]))),
    ];

    private static ImmutableArray<string> Keys(ImmutableArray<string> references, string space) => [.. references.Select(r => Key(r, space))];

    private static string Key(string href, string space)
    {
        var hash = href.LastIndexOf('#');
        return hash < 0 ? space + "#" + href : hash == 0 ? space + href : href;
    }
}
