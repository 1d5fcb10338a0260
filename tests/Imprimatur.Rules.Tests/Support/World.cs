using System.Collections.Immutable;
using Imprimatur.Rules.Conditions;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Tests.Support;

/// <summary>A vocabulary as an office has it, and conditions read and evaluated over it.</summary>
internal static class World
{
    public static readonly Vocabulary Words = new(
    [
        new("secrecy", FeelType.String with { OneOf = ["none", "confidential", "secret"] }),
        new("pages", FeelType.Number with { Min = Rules.Values.Number.From(1), Max = Rules.Values.Number.From(500) }),
        new("urgent", FeelType.Boolean),
        new("received", FeelType.Date),
        new("units", FeelType.ListOf(FeelType.String)),
        new("opinions", FeelType.ListOf(new FeelType(TypeKind.Context)
        {
            Entries = ImmutableSortedDictionary<string,
                FeelType>.Empty.Add("element", FeelType.String).Add("outcome", FeelType.String with { OneOf = ["agree", "object"] }),
        })),
        new("title", FeelType.String),
        new("sent", FeelType.DateTime),
    ]);

    public static readonly DateTimeOffset Now = new(2017, 6, 30, 20, 0, 0, TimeSpan.Zero);

    public static (Condition? Condition, IReadOnlyList<Diagnostic> Found) Read(string json)
    {
        var bag = new DiagnosticBag("c.json");
        var condition = ConditionReader.Read(Json.Of(json), Words, bag);
        return (condition, bag.ToSortedList());
    }

    public static Ternary Evaluate(string json, params (string Name, Value Value)[] values)
    {
        var (condition, found) = Read(json);
        if (condition is null) throw new ArgumentException(string.Join("\n", found));
        return condition.Evaluate(Frame(values));
    }

    public static Ternary Holds(string feel, params (string Name, Value Value)[] values) => Evaluate(Json.Quote(feel), values);

    public static Value? Value(string feel, params (string Name, Value Value)[] values)
    {
        var bag = new DiagnosticBag("e.json");
        var expression = ConditionReader.ReadExpression((JsonTextNode)Json.Of(Json.Quote(feel)), Words, null, bag);
        if (expression is null) throw new ArgumentException(string.Join("\n", bag.ToSortedList()));
        return expression.Evaluate(Frame(values));
    }

    public static Frame Frame(params (string Name, Value Value)[] values)
    {
        var slots = new Value?[Words.Names.Length];
        foreach (var (name, value) in values) slots[Words.SlotOf(name)] = value;
        return new Frame(slots, Now, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
    }

    public static StringValue Text(string text) => new(text);

    public static NumberValue Number(decimal number) => new(Rules.Values.Number.From(number));

    public static ListValue List(params string[] texts) => new([.. texts.Select(Text)]);

    public static DateValue Date(int year, int month, int day) => new(new DateOnly(year, month, day));
}
