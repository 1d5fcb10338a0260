namespace Imprimatur.Rules.Values;

/// <summary>A string.</summary>
/// <param name="text">The value.</param>
public sealed class StringValue(string text) : Value
{
    /// <summary>The value.</summary>
    public string Text { get; } = text;

    /// <inheritdoc />
    internal override Extent Extent => Extent.Of(Text);

    /// <inheritdoc />
    public override string Kind => "string";

    /// <inheritdoc />
    public override bool Equals(Value? other) => other is StringValue that && Text == that.Text;

    /// <inheritdoc />
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc />
    public override string ToString() => "\"" + Text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
