using System.Collections.Immutable;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Feel.Functions;
using Imprimatur.Rules.Tests.Support;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Tests.Feel;

/// <summary>Every built-in function with every kind of value.</summary>
public class EveryFunctionTests
{
    private static readonly ImmutableArray<Value> Pool = [.. new[]
        {
            "null", "true", "0", "1", "-2.5", "1e6144", "1e-6176", "12345678901234567890123456789012340", "\"\"", "\"abc\"", "\"(\"", "\"2020-02-29\"",
            "\"P1Y\"", "@\"2020-02-29\"", "@\"-999999999-01-01\"", "@\"23:59:59.999999999+14:00\"", "@\"2020-02-29T10:00:00@Europe/Paris\"",
            "@\"999999999-12-31T23:59:59\"", "@\"P1DT1S\"", "@\"-P13M\"", "[]", "[1, null]", "[\"a\", [true]]", "[true, false]", "{}", "{key: \"a\", value: 1}",
            "[1..3)", "(<5)", "(> @\"2020-01-01\")", "function(x, y) x < y", "function() 1", "[{key: \"a\", value: 1}]", "abs",
        }.Select(t => Lenient.Eval(t))];

    private static Run Begin() => new(FeelMode.Dmn, BuiltIns.Names, BuiltIns.Names, World.Now, TimeZoneInfo.Utc);

    private static IEnumerable<TestCaseData> Functions() => BuiltIns.All.Select(f => new TestCaseData(f.Value).SetArgDisplayNames(f.Key));

    private static Value Call(FunctionValue function, params Value[] arguments)
    {
        var value = function.Invoke([.. arguments], Begin(), default);
        Assert.That(value, Is.Not.Null);
        _ = value.ToString() + value.GetHashCode();
        return value;
    }

    [TestCaseSource(nameof(Functions))]
    public void A_function_answers_all_arguments_without_failing(object function)
    {
        var f = (FunctionValue)function;
        Call(f);
        foreach (var a in Pool)
        {
            Call(f, a);
            foreach (var b in Pool)
            {
                Call(f, a, b);
                foreach (var c in Pool.Where((_, i) => i % 4 == 0)) Call(f, a, b, c);
            }

            Call(f, a, a, a, a);
            Call(f, a, a, a, a, a, a);
        }
    }

    [TestCase("append(list: [1], item: [2])", "[1, [2]]")]
    [TestCase("append(list: [1], item: 2)", "[1, 2]")]
    [TestCase("concatenate(list: [[1], [2, 3]])", "[1, 2, 3]")]
    [TestCase("union(list: [[1], [1, 2]])", "[1, 2]")]
    [TestCase("sum(list: [1, 2])", "3")]
    [TestCase("min(list: [2, 1])", "1")]
    [TestCase("all(list: [true, false])", "false")]
    [TestCase("string join(list: [\"a\", \"b\"], delimiter: \"-\")", "\"a-b\"")]
    [TestCase("sublist(start position: 2, list: [1, 2, 3])", "[2, 3]")]
    [TestCase("sublist(list: [1, 2, 3], length: 1)", "null")]
    [TestCase("list replace(list: [1, 2], position: 1, newItem: null)", "[null, 2]")]
    [TestCase("insert before(list: [1], position: 1, newItem: 0)", "[0, 1]")]
    [TestCase("context put(context: {}, key: \"a\", value: 1)", "{a: 1}")]
    [TestCase("is(value1: 1, value2: 1)", "true")]
    public void Some_functions_by_name(string expression, string value) => Assert.That(Lenient.Eval(expression).ToString(), Is.EqualTo(value));

    [TestCaseSource(nameof(Functions))]
    public void Arguments_by_name_mean_what_they_mean_by_place(object function)
    {
        var f = (FunctionValue)function;
        var names = f.Parameters;
        if (names.Length == 0 || f is BuiltIn { Name: "concatenate" or "union" }) return; // by name these take one list of lists
        foreach (var a in Pool)
        {
            foreach (var b in Pool)
            {
                Value[] values = [a, b, a, b];
                var count = Math.Min(names.Length, 2);
                ImmutableArray<(string, Value)> named = [.. names.Take(count).Select((n, i) => (n, values[i]))];
                if (f.Invoke(named, Begin(), default) is not NullValue and var byName)
                    Assert.That(byName, Is.EqualTo(Call(f, values[..count])).Using<Value>((x, y) => x is FunctionValue || x.Equals(y)), $"{a}, {b}");
                Assert.That(f.Invoke(named.Add(("no such name", a)), Begin(), default), Is.EqualTo(NullValue.Instance));
            }
        }
    }
}
