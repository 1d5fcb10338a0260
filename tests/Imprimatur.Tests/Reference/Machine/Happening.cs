namespace Imprimatur.Tests.Reference.Machine;

/// <summary>A point came (part 1): the clocks and the guarantees that speak of it take note.</summary>
internal static class Happening
{
    public static void Now(Scene scene, string point)
    {
        Clocks.Happens(scene, point);
        foreach (var guarantee in scene.Page.Guarantees)
        {
            var id = (string)guarantee["id"]!;
            // "`after` and `from` from every one", "`between` counts from the latest such ending"
            if ((string?)guarantee["after"] == point) scene.Case.Promised[id] = true;
            if ((string?)guarantee["between"]?[0] == point) scene.Case.Promised[id] = false;
        }
    }
}
