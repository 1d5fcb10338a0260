using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Operations;

/// <summary>Whether a value is what a test's value stands for: equal to it, in its list, in its range.</summary>
internal static class Membership
{
    /// <summary>Whether it holds; null when it can't be told.</summary>
    public static bool? Holds(Value input, Value test, Run run)
    {
        if (run.IsStrict && (input is NullValue || test is NullValue)) return null;
        run.Walk(input, test);
        return test switch
        {
            ListValue list when input is ListValue && Equality.Of(input, list) == true => true,
            ListValue list => InList(input, list, run),
            RangeValue range when input is RangeValue => Equality.Of(input, range),
            RangeValue range => Ordering.Contains(range, input),
            _ => Equality.Of(input, test),
        };
    }

    private static bool? InList(Value input, ListValue list, Run run)
    {
        run.Step(list.Items.Length);
        bool? result = false;
        foreach (var item in list.Items)
        {
            run.Walk(input, item);
            var held = item is RangeValue range
                ? Ordering.Contains(range, input) : item is ListValue inner && input is not ListValue ? InList(input, inner, run) : Equality.Of(input, item);
            if (held == true) return true;
            if (held is null && run.IsStrict) result = null;
        }

        return result;
    }
}
