using System.Collections.Immutable;
using System.Xml.Linq;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Feel.Compiling;
using Imprimatur.Rules.Feel.Functions;
using Imprimatur.Rules.Feel.Parsing;
using Imprimatur.Rules.Types;
using static Imprimatur.Rules.Dmn.DmnXml;

namespace Imprimatur.Rules.Dmn;

/// <summary>Reads models and their imports into one graph.</summary>
internal sealed class ModelReader
{
    private const int MostImports = 100;

    private readonly Dictionary<string, XElement> _roots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ItemTypes> _types = new(StringComparer.Ordinal);
    private readonly ImmutableDictionary<string, DrgElement>.Builder _elements = ImmutableDictionary.CreateBuilder<string, DrgElement>(StringComparer.Ordinal);
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly List<string> _components = [];

    private ModelReader(XElement main, IEnumerable<XElement> others, DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        foreach (var root in others.Prepend(main).Take(MostImports)) _roots.TryAdd(Space(root), root);
        foreach (var root in _roots.Values)
        {
            _components.AddRange(root.Descendants().Where(e => e.Name.LocalName == "itemComponent").Select(e => Attribute(e, "name")).OfType<string>());
            foreach (var element in root.Elements())
            {
                if (Id(element) is { } id) _names.TryAdd(Space(root) + "#" + id, NameOf(element));
            }
        }
    }

    /// <summary>Reads a model.</summary>
    /// <param name="main">Its root.</param>
    /// <param name="others">The roots of models that it may import.</param>
    /// <param name="diagnostics">Where mistakes go.</param>
    public static DmnModel Read(XElement main, IEnumerable<XElement> others, DiagnosticBag diagnostics)
    {
        var reader = new ModelReader(main, others, diagnostics);
        foreach (var root in reader._roots.Values) reader.Elements(root);
        var imports = reader._roots.SelectMany(r => Imports(r.Value).Where(i => i.Name.Length > 0).Select(i => ((r.Key, i.Name), i.Space)));
        return new DmnModel(Attribute(main, "name") ?? "", Space(main), reader._elements.ToImmutable(),
            imports.DistinctBy(i => i.Item1).ToImmutableDictionary(i => i.Item1, i => i.Space));
    }

    private static string Space(XElement root) => Attribute(root, "namespace") ?? "";

    /// <summary>The types of a model; known before those that it imports are, since models may import each other.</summary>
    private ItemTypes Types(XElement root)
    {
        var space = Space(root);
        if (_types.TryGetValue(space, out var types)) return types;
        _types[space] = types = new ItemTypes(root);
        foreach (var (name, target) in Imports(root))
        {
            if (_roots.TryGetValue(target, out var other) && other != root) types.Import(name, Types(other));
        }

        return types;
    }

    private static IEnumerable<(string Name, string Space)> Imports(XElement root) =>
        All(root, "import").Select(i => (Attribute(i, "name") ?? "", Attribute(i, "namespace") ?? ""));

    private void Elements(XElement root)
    {
        var types = Types(root);
        var imports = Imports(root).DistinctBy(i => i.Space).ToDictionary(i => i.Space, i => i.Name, StringComparer.Ordinal);
        foreach (var element in root.Elements())
        {
            var kind = element.Name.LocalName switch
            {
                "inputData" => DrgKind.InputData,
                "decision" => DrgKind.Decision,
                "businessKnowledgeModel" => DrgKind.Knowledge,
                "decisionService" => DrgKind.Service,
                _ => default(DrgKind?),
            };
            if (kind is null || Id(element) is not { } id) continue;
            var variable = One(element, "variable");
            var type = types.Of(Attribute(variable, "typeRef") ?? Attribute(element, "typeRef"));
            var key = Space(root) + "#" + id;
            var requires = Requirements(element, root, imports);
            var names = requires.Select(r => _names.GetValueOrDefault(r.Item1)).OfType<string>().Concat(imports.Values).Concat(Declared(element))
                .Concat(_components).Distinct();
            var reader = new BoxedReader(new ParserOptions(FeelMode.Dmn, BuiltIns.All, LibraryNames.Known, names, types.Find), types, _diagnostics);
            _elements[key] = new DrgElement(kind.Value, key, NameOf(element), type, Logic(kind.Value, element, type, reader), requires)
            {
                OutputDecisions = References(element, root, "outputDecision"),
                Parameters = [.. References(element, root, "inputData"), .. References(element, root, "inputDecision")],
            };
        }
    }

    /// <summary>Elements without an id are known by their name.</summary>
    private static string? Id(XElement element) => Attribute(element, "id") ?? Attribute(element, "name");

    private static string NameOf(XElement element) => Attribute(One(element, "variable"), "name") ?? Attribute(element, "name") ?? "";

    /// <summary>The names that are declared inside an element: its own, parameters, entries, iterators, columns.</summary>
    private static IEnumerable<string> Declared(XElement element) =>
        element.DescendantsAndSelf().Where(e => e.Name.LocalName != "parameter").Select(e => Attribute(e, "name") ?? Attribute(e,
            "iteratorVariable")).OfType<string>();

    private static Node? Logic(DrgKind kind, XElement element, FeelType type, BoxedReader reader)
    {
        if (kind == DrgKind.Decision) return reader.Inside(element) is { } node ? BoxedReader.Typed(node, type) : null;
        if (kind != DrgKind.Knowledge || One(element, "encapsulatedLogic") is not { } logic) return null;
        return reader.Function(logic, type.Kind == TypeKind.Function ? type.Element ?? FeelType.Any : type);
    }

    private static ImmutableArray<(string, string?)> Requirements(XElement element, XElement root, Dictionary<string, string> imports)
    {
        var requires = ImmutableArray.CreateBuilder<(string, string?)>();
        foreach (var requirement in element.Elements().Where(e => e.Name.LocalName is "informationRequirement" or "knowledgeRequirement")
            .SelectMany(e => e.Elements()))
        {
            if (Attribute(requirement, "href") is not { } href) continue;
            var key = Key(href, root);
            requires.Add((key, imports.GetValueOrDefault(key[..key.LastIndexOf('#')])));
        }

        return requires.ToImmutable();
    }

    private static ImmutableArray<string> References(XElement element, XElement root, string name) =>
        [.. All(element, name).Select(e => Attribute(e, "href")).OfType<string>().Select(h => Key(h, root))];

    private static string Key(string href, XElement root)
    {
        var hash = href.LastIndexOf('#');
        return hash < 0 ? Space(root) + "#" + href : hash == 0 ? Space(root) + href : href;
    }
}
