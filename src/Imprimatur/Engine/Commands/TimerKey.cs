using System.Globalization;
using Imprimatur.Definitions.Plans;

namespace Imprimatur.Engine.Commands;

/// <summary>Names a timer of an instance in the store: the clock's name, and for an alert <c>!</c> and its index.</summary>
internal static class TimerKey
{
    public static string Of(WorkflowPlan plan, int clock, int alert)
    {
        var name = plan.Clocks[clock].Name;
        return alert < 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}!{alert}");
    }

    /// <summary>The clock and alert; null when the definition has no such clock.</summary>
    public static (int Clock, int Alert)? Read(WorkflowPlan plan, string key)
    {
        var mark = key.LastIndexOf('!');
        var name = mark < 0 ? key : key[..mark];
        var alert = -1;
        if (mark >= 0 && !int.TryParse(key.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out alert)) return null;
        for (var i = 0; i < plan.Clocks.Length; i++)
        {
            if (plan.Clocks[i].Name == name) return (i, alert);
        }

        return null;
    }
}
