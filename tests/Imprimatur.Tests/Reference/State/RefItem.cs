namespace Imprimatur.Tests.Reference.State;

/// <summary>An open work item.</summary>
internal sealed class RefItem
{
    public string Step { get; init; } = "";

    public string? Element { get; init; }

    public int Opening { get; init; }

    public string? Holder { get; set; }

    public RefItem Copy() => (RefItem)MemberwiseClone();
}
