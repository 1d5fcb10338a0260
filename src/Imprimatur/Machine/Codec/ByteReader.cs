using System.Buffers.Binary;
using System.Text;

namespace Imprimatur.Machine.Codec;

/// <summary>Reads what <see cref="ByteWriter"/> wrote. Never reads past the end, and makes nothing larger than its bytes can hold.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private static readonly UTF8Encoding Strict = new(false, true);

    private ReadOnlySpan<byte> _rest = bytes;

    public readonly bool AtEnd => _rest.IsEmpty;

    public byte Byte() => Raw(1)[0];

    public bool Flag() => Byte() switch
    {
        0 => false,
        1 => true,
        _ => throw new StateFormatException("A flag is neither 0 nor 1."),
    };

    public long Number()
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var b = Byte();
            if (shift == 63 || (shift > 0 && b == 0)) throw new StateFormatException("A number is too long.");
            value |= (ulong)(b & 0x7F) << shift;
            if (b < 0x80) return (long)value;
        }
    }

    /// <summary>A number of things that follow, each of at least one byte.</summary>
    public int Count()
    {
        var value = Number();
        if (value > _rest.Length) throw new StateFormatException("A count is beyond the end.");
        return (int)value;
    }

    /// <summary>An ordinal below <paramref name="limit"/>, or -1.</summary>
    public int Ordinal(int limit)
    {
        var value = Number() - 1;
        if (value >= limit) throw new StateFormatException("An ordinal is beyond the definition's.");
        return (int)value;
    }

    /// <summary>An ordinal below <paramref name="limit"/>.</summary>
    public int Index(int limit)
    {
        var value = Ordinal(limit);
        return value >= 0 ? value : throw new StateFormatException("An ordinal is missing.");
    }

    public byte UpTo(byte last)
    {
        var value = Byte();
        return value <= last ? value : throw new StateFormatException("A kind is not known.");
    }

    public long Long() => BinaryPrimitives.ReadInt64BigEndian(Raw(8));

    public string Text()
    {
        var bytes = Raw(Count());
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new StateFormatException("A text is not UTF-8.");
        }
    }

    public DateTimeOffset Moment()
    {
        var ticks = Long();
        var minutes = Number() - 1440;
        var utc = ticks >= 0 && ticks <= DateTime.MaxValue.Ticks && minutes is >= -840 and <= 840 ? new DateTimeOffset(ticks, TimeSpan.Zero) : Outside();
        var local = ticks + (minutes * TimeSpan.TicksPerMinute);
        return local >= 0 && local <= DateTime.MaxValue.Ticks ? utc.ToOffset(TimeSpan.FromMinutes(minutes)) : Outside();
    }

    public DateTimeOffset? MomentOrNone() => Flag() ? Moment() : null;

    public ReadOnlySpan<byte> Raw(int size)
    {
        if (size > _rest.Length) throw new StateFormatException("The bytes end too early.");
        var result = _rest[..size];
        _rest = _rest[size..];
        return result;
    }

    public readonly void MustEnd()
    {
        if (!AtEnd) throw new StateFormatException("Bytes follow after the end.");
    }

    private static DateTimeOffset Outside() => throw new StateFormatException("A moment is outside the calendar.");
}
