using Imprimatur.Definitions.Plans;

namespace Imprimatur.Definitions.Binding;

/// <summary>Finds the moments that clocks and guarantees name: <c>sign</c>, <c>sign.clear</c>, <c>start</c>.</summary>
internal static class Points
{
    /// <summary>The step's part and the way's part of a point's name; the way is null for entering.</summary>
    public static (string Step, string? Way) Split(string text)
    {
        var dot = text.LastIndexOf('.');
        return dot < 0 ? (text, null) : (text[..dot], text[(dot + 1)..]);
    }

    /// <summary>The moment of a name, or null when there is none.</summary>
    public static PointPlan? Find(StepTable steps, string text)
    {
        if (text == "start") return new PointPlan(PointKind.Start);
        var (name, way) = Split(text);
        var step = steps.Find(name);
        if (step < 0) return null;
        if (way is null) return new PointPlan(PointKind.Entered, step);
        var index = WayIndex(steps, step, way);
        return index < 0 ? null : new PointPlan(PointKind.Ended, step, index);
    }

    /// <summary>The index of a step's way by name; -1 when there is none.</summary>
    public static int WayIndex(StepTable steps, int step, string way)
    {
        var ways = steps.Steps[step].Model.Ways;
        for (var i = 0; i < ways.Length; i++)
        {
            if (ways[i].Name.Text == way) return i;
        }

        return -1;
    }
}
