using Imprimatur.Tests.Reference.State;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Machine;

/// <summary>How a block ends (parts 4 and 5).</summary>
internal static class Joining
{
    /// <summary>Decides and ends every block that can be, the outer ones first.</summary>
    public static void Settle(Scene scene)
    {
        while (scene.Case.Tokens.Find(t => CanGoOn(scene, t)) is { } block)
        {
            if (!block.Draining) Decide(scene, block);
            if (Withdrawing.Below(scene, block.Step).Count == 0) End(scene, block);
        }
    }

    /// <summary>"until completion": "counted over branches entered; when all entered have joined it ends in any case; the rest is withdrawn".</summary>
    private static bool CanGoOn(Scene scene, RefToken block)
    {
        if (!block.Inside || block.Kept is not null || scene.Page.Type(block.Step) != "parallel") return false;
        if (block.Draining) return Withdrawing.Below(scene, block.Step).Count == 0;
        var branches = scene.Case.Tokens.Where(t => scene.Page.Graph(t.Graph).Parent == block.Step).ToList();
        var joined = branches.Count(t => t.Joined);
        var wanted = scene.Page.Steps[block.Step]["completion"] switch
        {
            JObject o => (int)o["atLeast"]!,
            JValue { Value: "any" } => 1,
            _ => int.MaxValue,
        };
        return joined >= wanted || joined == branches.Count;
    }

    /// <summary>"when a block is decided all but its effects in flight is withdrawn at once".</summary>
    private static void Decide(Scene scene, RefToken block)
    {
        foreach (var token in Withdrawing.Below(scene, block.Step).Where(t => t.Joined || !Withdrawing.Awaits(scene, t))) Withdrawing.Remove(scene, token);
        block.Draining = true;
    }

    private static void End(Scene scene, RefToken block)
    {
        (block.Inside, block.Draining, block.Origin) = (false, false, null);
        Ending.End(scene, block, "then", null, null);
    }
}
