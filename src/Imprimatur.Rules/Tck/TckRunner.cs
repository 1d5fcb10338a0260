using System.Collections.Immutable;
using System.Xml.Linq;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Dmn;
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
        if (tests is null || tests.Name.LocalName != "testCases") return [];
        var main = DmnXml.Text(tests, "modelName") ?? "";
        if (!files.TryGetValue(main, out var bytes) || Load(bytes, bag, DmnXml.LoadModel) is not { } root)
            return [new TckResult(file, "", "", TckStatus.Failed, "a model", "none", [.. bag.ToSortedList().Select(d => d.Message)])];
        var others = files.Where(f => f.Key != main && f.Key.EndsWith(".dmn", StringComparison.Ordinal)).OrderBy(f => f.Key, StringComparer.Ordinal);
        var model = ModelReader.Read(root, [.. others.Select(f => Load(f.Value, bag, DmnXml.LoadModel)).OfType<XElement>()], bag);
        return [.. DmnXml.All(tests, "testCase").SelectMany(c => RunCase(file, c, model, now))];
    }

    private static XElement? Load(ReadOnlyMemory<byte> bytes, DiagnosticBag bag, Func<Stream, DiagnosticBag, XElement?> read)
    {
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        return read(stream, bag);
    }

    private static IEnumerable<TckResult> RunCase(string file, XElement test, DmnModel model, DateTimeOffset now)
    {
        var id = DmnXml.Attribute(test, "id") ?? "";
        var given = new Dictionary<string, Value>(StringComparer.Ordinal);
        var arguments = ImmutableArray.CreateBuilder<(string, Value)>();
        foreach (var input in DmnXml.All(test, "inputNode"))
        {
            var (name, value) = (DmnXml.Attribute(input, "name") ?? "", TckValues.Read(input));
            arguments.Add((name, value));
            if (model.Find(name, DmnXml.Attribute(input, "namespace"), DrgKind.InputData, DrgKind.Decision) is { } element) given[element.Key] = value;
        }

        foreach (var expected in DmnXml.All(test, "resultNode"))
        {
            var session = new DmnSession(model, given, now, TimeZoneInfo.Utc);
            var node = DmnXml.Attribute(expected, "name") ?? "";
            var wanted = DmnXml.One(expected, "expected") is { } e ? TckValues.Read(e) : NullValue.Instance;
            var service = DmnXml.Attribute(test, "type") == "decisionService" ? DmnXml.Attribute(test, "invocableName") : null;
            var within = DmnXml.Attribute(expected, "namespace");
            var actual = service is null ? Evaluate(session, model, node, within) : Invoke(session, model, service, node, arguments.ToImmutable());
            var status = TckValues.Agree(wanted, actual) ? TckStatus.Passed : NeedsExternal(model, node, within) ? TckStatus.Skipped : TckStatus.Failed;
            yield return new TckResult(file, id, node, status, wanted.ToString(), actual.ToString(), [.. session.Warnings.Select(w => w.Message)]);
        }
    }

    private static Value Evaluate(DmnSession session, DmnModel model, string node, string? within)
    {
        if (model.Find(node, within, DrgKind.Decision, DrgKind.Service, DrgKind.Knowledge, DrgKind.InputData) is not { } element) return NullValue.Instance;
        return session.Evaluate(element);
    }

    private static Value Invoke(DmnSession session, DmnModel model, string name, string node, ImmutableArray<(string, Value)> arguments)
    {
        if (model.Find(name, null, DrgKind.Service) is not { } service) return NullValue.Instance;
        var value = session.Invoke(service, arguments);
        return service.OutputDecisions.Length > 1 && value is ContextValue context && context.Entries.TryGetValue(node, out var entry) ? entry : value;
    }

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
