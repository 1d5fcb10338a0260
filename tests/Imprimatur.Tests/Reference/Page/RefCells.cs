using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Page;

/// <summary>Conditions: three-valued, null is unknown.</summary>
internal static class RefCells
{
    /// <summary>"**Condition**: an object of cells, all of which must hold ...; or FEEL where cells don't reach" (part 1).</summary>
    public static bool? Holds(JToken condition, Func<string, JToken?> value, DateTimeOffset now)
    {
        if (condition.Type == JTokenType.String)
        {
            return RefFeel.Value((string)condition!, value, now) is { Type: JTokenType.Boolean } truth ? (bool)truth : null;
        }
        bool? all = true;
        foreach (var cell in ((JObject)condition).Properties())
        {
            var one = Cell(cell.Value, value(cell.Name), now);
            // "a missing operand makes a comparison unknown, a conjunction is false as soon as one part is" (part 1)
            if (one == false) return false;
            if (one is null) all = null;
        }
        return all;
    }

    /// <summary>"a literal means "equals", an array "one of", not the rest, from/to an inclusive range, contains on lists, missing no value" (part
    /// 13).</summary>
    public static bool? Cell(JToken cell, JToken? value, DateTimeOffset now)
    {
        if (cell is JObject special)
        {
            if (special["missing"] is { } missing) return value is null == (bool)missing;
            if (special["any"] is not null) return true;
            if (value is null) return null;
            if (special["not"] is { } not) return !Cell(not, value, now);
            if (special["contains"] is { } wanted) return ((JArray)value).Any(v => RefValues.Same(v, wanted));
            if (special["feel"] is { } test) return Unary((string)test!, value, now);
            return (special["from"] is not { } from || RefValues.Compare(value, from) >= 0)
                && (special["to"] is not { } to || RefValues.Compare(value, to) <= 0);
        }
        if (value is null) return null;
        return cell is JArray many ? many.Any(c => RefValues.Same(c, value)) : RefValues.Same(cell, value);
    }

    /// <summary>"a FEEL unary test for all else" (part 13): intervals and comparisons.</summary>
    private static bool? Unary(string test, JToken value, DateTimeOffset now)
    {
        test = test.Trim();
        if (test[0] is '<' or '>' or '=' or '!')
        {
            return RefFeel.Value("it " + test, _ => value, now) is { } truth ? (bool)truth : null;
        }
        var ends = test[1..^1].Split("..");
        var low = RefValues.Compare(value, JToken.Parse(ends[0]));
        var high = RefValues.Compare(value, JToken.Parse(ends[1]));
        return (test[0] == '[' ? low >= 0 : low > 0) && (test[^1] == ']' ? high <= 0 : high < 0);
    }
}
