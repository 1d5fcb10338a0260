namespace Imprimatur.Tests.Reference.State;

/// <summary>An open work item.</summary>
internal sealed class RefItem
{
    public string Step { get; init; } = "";

    public string? Element { get; init; }

    public int Opening { get; init; }

    public string? Holder { get; set; }

    /// <summary>To whom it was handed over (转办): nobody else takes it on, and it does not come back.</summary>
    public string? HandedTo { get; set; }

    public RefItem Copy() => (RefItem)MemberwiseClone();
}
