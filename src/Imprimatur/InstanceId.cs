using System.Globalization;

namespace Imprimatur;

/// <summary>The id of an instance, given by the engine's shell at its start.</summary>
/// <param name="Value">The number.</param>
public readonly record struct InstanceId(Guid Value)
{
    /// <summary>The id as 32 lower-case hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("N", CultureInfo.InvariantCulture);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <returns>False when the text is no id.</returns>
    public static bool TryParse(string? text, out InstanceId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new InstanceId(value);
        return ok;
    }
}
