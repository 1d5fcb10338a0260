using System.Text;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Rules.Tests.Json;

public class JsonReaderTests
{
    private static (JsonNode? Root, IReadOnlyList<Diagnostic> Found) Read(byte[] bytes, JsonLimits? limits = null)
    {
        var bag = new DiagnosticBag("f.json");
        return (JsonReader.Read(new MemoryStream(bytes), bag, limits ?? new JsonLimits()), bag.ToSortedList());
    }

    private static (JsonNode? Root, IReadOnlyList<Diagnostic> Found) Read(string text, JsonLimits? limits = null) => Read(Encoding.UTF8.GetBytes(text), limits);

    [Test]
    public void Every_node_and_property_knows_where_it_begins()
    {
        var (root, found) = Read("\uFEFF{\n  \"a\" : [1, \"😀é\", true, null],\r\n \"b\":{}}");
        Assert.That(found, Is.Empty);
        var o = (JsonObjectNode)root!;
        var a = (JsonArrayNode)o.Properties[0].Value;
        Assert.Multiple(() =>
        {
            Assert.That(o.Position, Is.EqualTo(new SourcePosition(1, 1)));
            Assert.That(o.Properties[0].Position, Is.EqualTo(new SourcePosition(2, 3)));
            Assert.That(a.Position, Is.EqualTo(new SourcePosition(2, 9)));
            Assert.That(a.Items.Select(i => i.Position.Column), Is.EqualTo(new[] { 10, 13, 20, 26 }));
            Assert.That(o.Properties[1].Position, Is.EqualTo(new SourcePosition(3, 2)));
            Assert.That(((JsonTextNode)a.Items[1]).Text, Is.EqualTo("😀é"));
        });
    }

    [TestCase("{'a':1}")]
    [TestCase("{a:1}")]
    [TestCase("{\"a\":1,}")]
    [TestCase("[1,]")]
    [TestCase("[NaN]")]
    [TestCase("[Infinity]")]
    [TestCase("[0x10]")]
    [TestCase("[012]")]
    [TestCase("[+1]")]
    [TestCase("[.5]")]
    [TestCase("[undefined]")]
    [TestCase("[new Date()]")]
    [TestCase("[1] // more")]
    [TestCase("[1] [2]")]
    [TestCase("/* c */ {}")]
    [TestCase("{\"a\" 1}")]
    [TestCase("[\"a\nb\"]")]
    [TestCase("[\"\\x41\"]")]
    [TestCase("")]
    [TestCase("{")]
    [TestCase("[1}")]
    public void What_is_not_strict_JSON_is_a_syntax_error(string text)
    {
        var (root, found) = Read(text);
        Assert.That(root, Is.Null);
        Assert.That(found.Select(d => d.Code), Is.EqualTo(new[] { JsonCodes.Syntax }));
    }

    [Test]
    public void A_syntax_error_stands_where_the_mistake_is()
    {
        var (_, found) = Read("{\n  \"a\": 1,\n  \"é\": 'x' }");
        Assert.That(found.Single().Position, Is.EqualTo(new SourcePosition(3, 8)));
    }

    [Test]
    public void All_duplicate_keys_are_reported_and_the_first_is_kept()
    {
        var (root, found) = Read("{\"a\":1,\n\"a\":2,\n\"b\":{\"c\":1,\"c\":2}}");
        Assert.That(found.Select(d => d.Position), Is.EqualTo(new[] { new SourcePosition(2, 1), new SourcePosition(3, 12) }));
        Assert.That(found.Select(d => d.Code), Is.All.EqualTo(JsonCodes.DuplicateKey));
        Assert.That(((JsonObjectNode)root!).Properties.Select(p => p.Name), Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public void Names_written_differently_with_escapes_are_the_same_name() =>
        Assert.That(Read("{\"a\":1,\"\\u0061\":2}").Found.Single().Code, Is.EqualTo(JsonCodes.DuplicateKey));

    [TestCase("1e999")]
    [TestCase("1e-999")]
    [TestCase("1e99999999999999999999999999")]
    [TestCase("12345678901234567890123456789012345")]
    [TestCase("0e400")]
    public void A_number_that_cannot_be_kept_is_reported_and_reading_goes_on(string number)
    {
        var (root, found) = Read($"[{number}, 2]");
        Assert.That(found.Single().Code, Is.EqualTo(JsonCodes.NumberRange));
        Assert.That(((JsonArrayNode)root!).Items, Has.Length.EqualTo(2));
    }

    [Test]
    public void A_number_of_ten_thousand_digits_is_reported() =>
        Assert.That(Read(new string('9', 10_000)).Found.Single().Code, Is.EqualTo(JsonCodes.NumberRange));

    [TestCase("1.10", "1.10")]
    [TestCase("1e300", "1e300")]
    [TestCase("-0", "-0")]
    [TestCase("1234567890123456789012345678901234", "1234567890123456789012345678901234")]
    public void A_number_is_kept_as_it_is_written(string number, string raw) =>
        Assert.That(((JsonNumberNode)Read(number).Root!).Raw, Is.EqualTo(raw));

    [TestCase("{\"$type\":\"System.IO.FileInfo, mscorlib\",\"a\":\"2008-05-01T00:00:00Z\"}")]
    public void Types_and_dates_mean_nothing(string text)
    {
        var root = (JsonObjectNode)Read(text).Root!;
        Assert.That(root.Properties.Select(p => p.Name), Is.EqualTo(new[] { "$type", "a" }));
        Assert.That(((JsonTextNode)root.Properties[1].Value).Text, Is.EqualTo("2008-05-01T00:00:00Z"));
    }

    [Test]
    public void Bad_UTF8_is_named_at_its_place()
    {
        var (root, found) = Read([.. "[\n \""u8, 0xC3, 0x28, .. "\"]"u8]);
        Assert.That(root, Is.Null);
        Assert.That(found.Single(), Has.Property("Code").EqualTo(JsonCodes.Encoding).And.Property("Position").EqualTo(new SourcePosition(2, 3)));
    }

    [TestCase("[\"\\ud800\"]")]
    [TestCase("[\"\\udc00x\"]")]
    public void Half_a_surrogate_pair_is_refused(string text) => Assert.That(Read(text).Found.Single().Code, Is.EqualTo(JsonCodes.Encoding));

    [Test]
    public void Depth_is_limited() => Assert.That(Read(new string('[', 100_000)).Found.Single().Code, Is.EqualTo(JsonCodes.Limit));

    [Test]
    public void Great_depth_needs_no_call_stack_where_a_host_allows_it()
    {
        var text = new string('[', 100_000) + new string(']', 100_000);
        Assert.That(Read(text, new JsonLimits { MaxDepth = 1_000_000 }).Root, Is.InstanceOf<JsonArrayNode>());
    }

    [Test]
    public void Long_texts_are_limited() => Assert.That(Read("[\"" + new string('x', 10_000_000) + "\"]").Found.Single().Code, Is.EqualTo(JsonCodes.Limit));

    [Test]
    public void The_number_of_nodes_is_limited() =>
        Assert.That(Read("[" + string.Join(",", Enumerable.Repeat("1", 100)) + "]", new JsonLimits { MaxNodes = 20 }).Found.Single().Code,
            Is.EqualTo(JsonCodes.Limit));

    [Test]
    public void A_huge_file_is_not_read_to_its_end()
    {
        using var endless = new EndlessStream();
        var bag = new DiagnosticBag("huge.json");
        Assert.That(JsonReader.Read(endless, bag, new JsonLimits { MaxBytes = 1_000_000 }), Is.Null);
        Assert.That(bag.ToSortedList().Single().Code, Is.EqualTo(JsonCodes.Limit));
        Assert.That(endless.Given, Is.LessThan(2_000_000));
    }

    [Test]
    public void Findings_are_bounded()
    {
        var (_, found) = Read("{" + string.Join(",", Enumerable.Repeat("\"a\":1", 50_000)) + "}");
        Assert.That(found, Has.Count.EqualTo(DiagnosticBag.Most));
    }
}
