namespace Imprimatur.Tests.Reference.State;

/// <summary>An open work item.</summary>
internal sealed class RefItem
{
    public string Step { get; init; } = "";

    /// <summary>The element; or on a step without elements the person whose advice was asked for.</summary>
    public string? Element { get; init; }

    public int Opening { get; init; }

    public bool IsAdvice { get; init; }

    public string? Holder { get; set; }

    /// <summary>To whom alone it was given.</summary>
    public string? HandedTo { get; set; }

    /// <summary>Who delegated it, the first first.</summary>
    public List<string> Givers { get; set; } = [];

    public RefItem Copy()
    {
        var copy = (RefItem)MemberwiseClone();
        copy.Givers = [.. Givers];
        return copy;
    }
}
