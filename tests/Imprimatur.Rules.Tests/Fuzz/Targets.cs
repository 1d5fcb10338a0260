using System.Collections.Immutable;
using System.Text;
using Imprimatur.Rules.Conversion;
using Imprimatur.Rules.Decisions;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Dmn;
using Imprimatur.Rules.Dmn.Xml;
using Imprimatur.Rules.Json;
using Imprimatur.Rules.Tests.Conversion;
using Imprimatur.Rules.Tests.Support;
using Imprimatur.Rules.Trials;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Tests.Fuzz;

/// <summary>What hostile text is given to. Nothing here may throw.</summary>
internal static class Targets
{
    private static readonly Dictionary<string, Value?> Names = new()
    {
        ["n"] = World.Number(5),
        ["t"] = World.Text("甲a\""),
        ["l"] = World.List("a", "b"),
        ["b"] = new BooleanValue(true),
        ["d"] = World.Date(2017, 2, 28),
        ["m"] = null,
        ["c"] = new ContextValue(ImmutableSortedDictionary<string, Value>.Empty.WithComparers(StringComparer.Ordinal).Add("a", World.Number(1))),
    };

    public static void Strict(string text, Random random) => Feel(text, false, random);

    public static void Lenient(string text, Random random) => Feel(text, true, random);

    public static void Json(string text, Random random)
    {
        var bag = new DiagnosticBag("f.json");
        if (JsonReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), bag, new JsonLimits()) is not { } root) return;
        var decisions = DecisionReader.Read(root, bag);
        foreach (var decision in decisions.Take(5))
        {
            var values = RandomInputs.For([decision], random);
            decision.Explain([.. decision.Inputs.Select(i => Fits(i, values[i.Name]))], World.Now,
                TimeZoneInfo.Utc).In("zh").GetHashCode(StringComparison.Ordinal);
        }

        bag = new DiagnosticBag("f.json");
        using var written = new MemoryStream();
        if (DecisionConversion.ToDmn(root, written, bag)) Xml(Encoding.UTF8.GetString(written.ToArray()), random);
    }

    public static void Xml(string text, Random random)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        var bag = new DiagnosticBag("f.dmn");
        if (DefinitionsReader.Read(new MemoryStream(bytes), bag) is not { } read) return;
        using var again = new MemoryStream();
        DefinitionsWriter.Write(read, again);
        DecisionConversion.ToJson(new MemoryStream(bytes), new MemoryStream(), new DiagnosticBag("f.dmn"));
        var model = ModelCompiler.Compile(read, [], bag);
        var given = ModelInputs.Of(model);
        foreach (var input in model.Elements.Values.Where(e => e.Kind == DrgKind.InputData).Take(20))
            given = given.With(model, input.Name, null, Names.Values.ElementAt(random.Next(Names.Count)) ?? NullValue.Instance);
        foreach (var element in model.Elements.Values.OrderBy(e => e.Key, StringComparer.Ordinal).Take(20))
            Told(new DmnSession(model, given, World.Now, TimeZoneInfo.Utc).Evaluate(element));
    }

    private static void Feel(string text, bool isDmn, Random random)
    {
        var answer = new FeelTrial(Names, isDmn, World.Now, TimeZoneInfo.Utc).Run(text, explain: random.Next(4) == 0);
        Told(answer.Value ?? NullValue.Instance);
    }

    private static Value? Fits(DecisionInput input, Value? value) => input.Type.Kind is Types.TypeKind.DateTime or Types.TypeKind.Context ? null : value;

    /// <summary>Values that came out can be printed, compared and hashed.</summary>
    private static void Told(Value value) => Assert.That(value.Equals(value) && value.GetHashCode() == value.GetHashCode() && value.ToString().Length >= 0);
}
