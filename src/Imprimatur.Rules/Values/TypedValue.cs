namespace Imprimatur.Rules.Values;

/// <summary>
/// An input of a decision that is no object of its own, so that deciding by it allocates nothing: write <c>"notice"</c>, <c>12</c>, <c>0.5m</c>,
/// <c>true</c>, a <see cref="DateOnly"/>, a <see cref="DateTimeOffset"/> or a <see cref="Value"/> where one is asked for. The default is a missing value.
/// Immutable.
/// </summary>
public readonly struct TypedValue
{
    private readonly object? _reference;
    private readonly ulong _low;
    private readonly long _high;
    private readonly int _scale;

    private TypedValue(TypedKind kind, object? reference, ulong low = 0, long high = 0, int scale = 0) =>
        (Kind, _reference, _low, _high, _scale) = (kind, reference, low, high, scale);

    /// <summary>A missing value.</summary>
    public static TypedValue Missing => default;

    /// <summary>Whether there is no value.</summary>
    public bool IsMissing => Kind == TypedKind.Missing;

    /// <summary>How the value is held.</summary>
    internal TypedKind Kind { get; }

    /// <summary>The text of a string.</summary>
    internal string? Text => _reference as string;

    /// <summary>The truth of a boolean.</summary>
    internal bool Truth => _low != 0;

    /// <summary>Another value.</summary>
    internal Value? Other => _reference as Value;

    /// <summary>Whether the integer of a number or a date fits into 64 bits.</summary>
    internal bool IsShort => _high == (long)_low >> 63;

    /// <summary>The integer of a short number, the days of a date.</summary>
    internal long Short => (long)_low;

    /// <summary>The integer of a number.</summary>
    internal Int128 Long => new((ulong)_high, _low);

    /// <summary>The power of ten of a number.</summary>
    internal int Exponent => _scale;

    /// <summary>The moment.</summary>
    internal DateTimeOffset Moment => new DateTimeOffset((long)_low, TimeSpan.Zero).ToOffset(TimeSpan.FromMinutes(_scale));

    /// <summary>The ticks of a moment since 1970-01-01 in UTC.</summary>
    internal long TicksSinceEpoch => (long)_low - DateTimeOffset.UnixEpoch.UtcTicks;

    /// <summary>A string; null is a missing value.</summary>
    public static implicit operator TypedValue(string? text) => text is null ? default : new(TypedKind.Text, text);

    /// <summary>A boolean.</summary>
    public static implicit operator TypedValue(bool truth) => new(TypedKind.Truth, null, truth ? 1UL : 0);

    /// <summary>A whole number.</summary>
    public static implicit operator TypedValue(long number) => new(TypedKind.Number, null, (ulong)number, number >> 63);

    /// <summary>A number.</summary>
    public static implicit operator TypedValue(Number number) =>
        new(TypedKind.Number, null, (ulong)number.Coefficient, (long)(number.Coefficient >> 64), number.Exponent);

    /// <summary>A number.</summary>
    public static implicit operator TypedValue(decimal number)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(number, parts);
        var whole = (Int128)new UInt128((uint)parts[2], ((ulong)(uint)parts[1] << 32) | (uint)parts[0]);
        if (parts[3] < 0) whole = -whole;
        return new(TypedKind.Number, null, (ulong)whole, (long)(whole >> 64), -((parts[3] >> 16) & 0xFF));
    }

    /// <summary>A date.</summary>
    public static implicit operator TypedValue(DateOnly date) => Day(CivilDays.From(date));

    /// <summary>A moment.</summary>
    public static implicit operator TypedValue(DateTimeOffset moment) =>
        new(TypedKind.Moment, null, (ulong)moment.UtcTicks, 0, (int)moment.Offset.TotalMinutes);

    /// <summary>Any value; null is a missing one.</summary>
    public static implicit operator TypedValue(Value? value) => value switch
    {
        null => default,
        StringValue text => new(TypedKind.Text, text.Text),
        NumberValue number => number.Number,
        BooleanValue boolean => boolean.Truth,
        DateValue date => Day(date.Days),
        _ => new(TypedKind.Other, value),
    };

    /// <summary>The value as an object; null when it is missing.</summary>
    public Value? ToValue() => Kind switch
    {
        TypedKind.Missing => null,
        TypedKind.Text => new StringValue(Text!),
        TypedKind.Truth => new BooleanValue(Truth),
        TypedKind.Number => new NumberValue(Number.Of(Long, _scale)),
        TypedKind.Date => new DateValue(Short),
        TypedKind.Moment => new DateTimeValue(Moment),
        _ => Other,
    };

    private static TypedValue Day(long days) => new(TypedKind.Date, null, (ulong)days, days >> 63);
}
