using Imprimatur.Rules.Values;
using static Imprimatur.Rules.Tests.Support.Lenient;

namespace Imprimatur.Rules.Tests.Dmn;

public class ImportTests
{
    private const string Greeting = """
        <itemDefinition name="tSmall"><typeRef>number</typeRef><allowedValues><text>[0..9]</text></allowedValues></itemDefinition>
        """;

    private static readonly string A = Model(
        Greeting + Input("iName", "Person name", "string") + Element("greet", Literal("\"Hello, \" + Person name"), "string", "iName"), "a");

    private static string Through(string space) => Model(
        "<import namespace=\"a\" name=\"model A\" importType=\"dmn\"/>"
        + Element("say", Literal($"\"{space}: \" + model A.greet"), "string", "a#greet"), space);

    private static readonly string C = Model(
        "<import namespace=\"b1\" name=\"B\" importType=\"dmn\"/><import namespace=\"b2\" name=\"B 2\" importType=\"dmn\"/>"
        + Element("both", Literal("B.say + \"; \" + B 2.say"), "string", "b1#say", "b2#say"));

    private static ContextValue Given(string import, string name) =>
        (ContextValue)Eval($"{{\"{import}\": {{\"Person name\": \"{name}\"}}}}");

    [Test]
    public void A_model_imported_on_two_ways_can_be_given_different_inputs() =>
        Assert.That(Decision("both", [C, Through("b1"), Through("b2"), A], ("B", Given("model A", "Ann")), ("B 2", Given("model A", "Bob"))).ToString(),
            Is.EqualTo("\"b1: Hello, Ann; b2: Hello, Bob\""));

    [Test]
    public void An_input_that_is_given_by_its_own_name_is_the_same_on_all_ways() =>
        Assert.That(Decision("both", [C, Through("b1"), Through("b2"), A], ("Person name", new StringValue("Cy"))).ToString(),
            Is.EqualTo("\"b1: Hello, Cy; b2: Hello, Cy\""));

    [Test]
    public void What_is_imported_without_a_name_is_read_as_ones_own()
    {
        var main = Model("<import namespace=\"a\" name=\"\" importType=\"dmn\"/>" + Input("iN", "n", "tSmall")
            + Element("said", Literal("greet + \"!\""), "string", "a#greet") + Element("small", Literal("n + 1"), "tSmall", "iN"));
        Assert.That(Decision("said", [main, A], ("Person name", new StringValue("Di"))).ToString(), Is.EqualTo("\"Hello, Di!\""));
        Assert.That(Decision("small", [main, A], ("n", Eval("3"))).ToString(), Is.EqualTo("4"));
        Assert.That(Decision("small", [main, A], ("n", Eval("9"))).ToString(), Is.EqualTo("null"), "10 is not allowed by the imported type");
    }

    [Test]
    public void Models_that_all_import_each_other_are_read()
    {
        string Import(int i, int of) => i == of ? "" : $"<import namespace=\"m{of}\" name=\"{(of % 2 == 0 ? "" : "m" + of)}\" importType=\"dmn\"/>";
        var models = Enumerable.Range(0, 40).Select(i => Model(string.Concat(Enumerable.Range(0, 40).Select(of => Import(i, of)))
            + Element("d", Literal("1"), "tNowhere"), "m" + i)).ToArray();
        Assert.That(Decision("d", models).ToString(), Is.EqualTo("1"));
    }
}
