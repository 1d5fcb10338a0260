using System.Text;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Rules.Tests.Json;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class JsonObjectReaderTests
{
    private readonly DiagnosticBag _bag = new("f.json");

    private JsonObjectReader Open(string text) =>
        JsonObjectReader.Open(JsonReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), _bag, new JsonLimits())!, "the file", _bag)!;

    [Test]
    public void Unknown_properties_are_reported_with_the_nearest_name()
    {
        var reader = Open("{\"titel\":\"x\"}");
        reader.Text("title");
        reader.Text("basis");
        reader.Finish();
        var found = _bag.ToSortedList().Single();
        Assert.That(found.Code, Is.EqualTo(JsonCodes.UnknownProperty));
        Assert.That(found.Help, Is.EqualTo("did you mean `title`? available: `title`, `basis`"));
    }

    [Test]
    public void A_missing_property_and_one_of_the_wrong_kind_are_reported()
    {
        var reader = Open("{\"a\":1,\"n\":1.5}");
        Assert.That(reader.Text("a"), Is.Null);
        Assert.That(reader.Text("b", required: true), Is.Null);
        Assert.That(reader.Integer("n", 0, 9), Is.Null);
        reader.Finish();
        Assert.That(_bag.ToSortedList().Select(d => d.Code), Is.EquivalentTo(new[] { JsonCodes.WrongKind, JsonCodes.MissingProperty, JsonCodes.BadValue }));
    }
}
