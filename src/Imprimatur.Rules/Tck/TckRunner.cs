using System.Collections.Immutable;
using System.Xml.Linq;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Dmn;
using Imprimatur.Rules.Dmn.Models;
using Imprimatur.Rules.Dmn.Xml;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Tck;

/// <summary>Runs test files of the DMN Technology Compatibility Kit as they are.</summary>
public static class TckRunner
{
    /// <summary>Runs the test files among the files of a folder; the models lie in the same folder.</summary>
    /// <param name="files">The bytes of all files of one folder by name.</param>
    /// <param name="now">The moment for <c>now()</c> and <c>today()</c>.</param>
    /// <returns>One result for each expected result, in the order of the names.</returns>
    public static IEnumerable<TckResult> Run(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, DateTimeOffset now) =>
        files.Keys.Where(f => f.EndsWith(".xml", StringComparison.Ordinal)).Order(StringComparer.Ordinal).SelectMany(f => RunFile(f, files, now));

    private static List<TckResult> RunFile(string file, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, DateTimeOffset now)
    {
        var bag = new DiagnosticBag(file);
        var tests = Load(files[file], bag, DmnXml.Load);
        if (tests is null) return [Unreadable(file, "a test file", bag)];
        if (tests.Name.LocalName != "testCases") return [];
        var main = Path.GetFileName(DmnXml.Text(tests, "modelName") ?? "");
        if (!files.TryGetValue(main, out var bytes) || Load(bytes, bag, DefinitionsReader.Read) is not { } root) return [Unreadable(file, "a model", bag)];
        var others = files.Where(f => f.Key != main && f.Key.EndsWith(".dmn", StringComparison.Ordinal)).OrderBy(f => f.Key, StringComparer.Ordinal);
        var model = ModelCompiler.Compile(root, [.. others.Select(f => Load(f.Value, bag, DefinitionsReader.Read)).OfType<DmnDefinitions>()], bag);
        return [.. DmnXml.All(tests, "testCase").SelectMany(c => RunCase(file, c, model, now))];
    }

    private static TckResult Unreadable(string file, string expected, DiagnosticBag bag) =>
        new(file, "", "", TckStatus.Failed, expected, "none", [.. bag.ToSortedList().Select(d => d.Message)]);

    private static T? Load<T>(ReadOnlyMemory<byte> bytes, DiagnosticBag bag, Func<Stream, DiagnosticBag, T?> read)
        where T : class
    {
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        return read(stream, bag);
    }

    private static IEnumerable<TckResult> RunCase(string file, XElement test, DmnModel model, DateTimeOffset now)
    {
        var id = DmnXml.Attribute(test, "id") ?? "";
        var given = ModelInputs.Of(model);
        var arguments = ImmutableArray.CreateBuilder<(string, Value)>();
        foreach (var input in DmnXml.All(test, "inputNode"))
        {
            var (name, value) = (DmnXml.Attribute(input, "name") ?? "", TckValues.Read(input));
            arguments.Add((name, value));
            given = given.With(model, name, DmnXml.Attribute(input, "namespace"), value);
        }

        foreach (var expected in DmnXml.All(test, "resultNode"))
        {
            var session = new DmnSession(model, given, now, TimeZoneInfo.Utc);
            var node = DmnXml.Attribute(expected, "name") ?? "";
            var wanted = DmnXml.One(expected, "expected") is { } e ? TckValues.Read(e) : NullValue.Instance;
            var within = DmnXml.Attribute(expected, "namespace");
            var actual = Invocable(test) is not { } kind ? Evaluate(session, model, node, within)
                : model.Find(Callee(test, node), DmnXml.Attribute(test, "namespace"), kind) is { } callee
                ? Part(callee, session.Invoke(callee, arguments.ToImmutable()), node) : NullValue.Instance;
            var status = TckValues.Agree(wanted, actual) ? TckStatus.Passed : NeedsExternal(model, node, within) ? TckStatus.Skipped : TckStatus.Failed;
            yield return new TckResult(file, id, node, status, wanted.ToString(), actual.ToString(), [.. session.Warnings.Select(w => w.Message)]);
        }
    }

    private static Value Evaluate(DmnSession session, DmnModel model, string node, string? within)
    {
        if (model.Find(node, within, DrgKind.Decision, DrgKind.Service, DrgKind.Knowledge, DrgKind.InputData) is not { } element) return NullValue.Instance;
        return session.Evaluate(element);
    }

    /// <summary>What a case calls with its inputs as arguments; null when it asks for decisions.</summary>
    private static DrgKind? Invocable(XElement test) =>
        DmnXml.Attribute(test, "type") switch { "decisionService" => DrgKind.Service, "bkm" => DrgKind.Knowledge, _ => null };

    private static string Callee(XElement test, string node) => DmnXml.Attribute(test, "invocableName") ?? node;

    /// <summary>Of a service with several outputs the one of the name; else the whole.</summary>
    private static Value Part(DrgElement invoked, Value value, string node) =>
        invoked.OutputDecisions.Length > 1 && value is ContextValue context && context.Entries.TryGetValue(node, out var entry) ? entry : value;

    /// <summary>Whether the decision asks for an external function, in a box or in FEEL.</summary>
    private static bool NeedsExternal(DmnModel model, string node, string? within)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<DrgElement>(new[] { model.Find(node, within, DrgKind.Decision) }.OfType<DrgElement>());
        while (open.TryDequeue(out var element))
        {
            if (element.Logic is { HasExternal: true }) return true;
            foreach (var (key, _) in element.Requires)
            {
                if (seen.Add(key) && model.Elements.TryGetValue(key, out var required)) open.Enqueue(required);
            }
        }

        return false;
    }
}
