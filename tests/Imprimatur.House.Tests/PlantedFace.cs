namespace Imprimatur.House.Tests;

/// <summary>A public face to change, for the proof that a change is seen.</summary>
public static class PlantedFace
{
    /// <summary>Does nothing.</summary>
    public static void Approved()
    {
    }
}
