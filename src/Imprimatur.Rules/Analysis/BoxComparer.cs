namespace Imprimatur.Rules.Analysis;

/// <summary>Compares boxes by label and sets, but for one column.</summary>
internal sealed class BoxComparer(int column) : IEqualityComparer<int[]>
{
    /// <inheritdoc />
    public bool Equals(int[]? x, int[]? y)
    {
        for (var i = 0; i < x!.Length; i++)
        {
            if (i != column && x[i] != y![i]) return false;
        }

        return true;
    }

    /// <inheritdoc />
    public int GetHashCode(int[] obj)
    {
        var hash = default(HashCode);
        for (var i = 0; i < obj.Length; i++) hash.Add(i == column ? 0 : obj[i]);
        return hash.ToHashCode();
    }
}
