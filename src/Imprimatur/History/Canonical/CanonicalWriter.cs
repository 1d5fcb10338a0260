using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Imprimatur.History.Canonical;

/// <summary>Writes canonical JSON (docs/history.md): no white space, the fewest escapes, integers as the only numbers. The caller gives keys in their
/// order.</summary>
internal sealed class CanonicalWriter
{
    /// <summary>Characters below this one must be escaped.</summary>
    private const char FirstPlain = ' ';

    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, FirstPlain).Select(i => (char)i), '"', '\\']);

    private byte[] _bytes;
    private int _length;
    private bool _comma;

    public CanonicalWriter(int capacity = 1024) => _bytes = new byte[capacity];

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Clear() => (_length, _comma) = (0, false);

    public void BeginObject() => Open((byte)'{');

    public void EndObject() => Close((byte)'}');

    public void BeginArray() => Open((byte)'[');

    public void EndArray() => Close((byte)']');

    /// <summary>A key that needs no escape: all of the format's own are such.</summary>
    public void Name(ReadOnlySpan<byte> plain)
    {
        var span = Reserve(plain.Length + 4);
        var at = 0;
        if (_comma) span[at++] = (byte)',';
        span[at++] = (byte)'"';
        plain.CopyTo(span[at..]);
        at += plain.Length;
        span[at++] = (byte)'"';
        span[at++] = (byte)':';
        _length += at;
        _comma = false;
    }

    /// <summary>A key that comes from outside.</summary>
    public void Name(string text)
    {
        String(text);
        Reserve(1)[0] = (byte)':';
        _length++;
        _comma = false;
    }

    public void String(string text)
    {
        Separate();
        Append((byte)'"');
        ReadOnlySpan<char> rest = text;
        for (var at = rest.IndexOfAny(Escaped); at >= 0; at = rest.IndexOfAny(Escaped))
        {
            AppendPlain(rest[..at]);
            AppendEscape(rest[at]);
            rest = rest[(at + 1)..];
        }

        AppendPlain(rest);
        Append((byte)'"');
        _comma = true;
    }

    public void Hex(ReadOnlySpan<byte> bytes)
    {
        Separate();
        var span = Reserve((bytes.Length * 2) + 2);
        span[0] = (byte)'"';
        Convert.TryToHexStringLower(bytes, span[1..], out var written);
        span[written + 1] = (byte)'"';
        _length += written + 2;
        _comma = true;
    }

    public void Moment(DateTimeOffset moment)
    {
        Separate();
        var span = Reserve(30);
        span[0] = (byte)'"';
        Utf8Formatter.TryFormat(moment.UtcDateTime, span[1..], out var written, new StandardFormat('O'));
        span[written + 1] = (byte)'"';
        _length += written + 2;
        _comma = true;
    }

    public void Integer(long number)
    {
        Separate();
        Utf8Formatter.TryFormat(number, Reserve(20), out var written);
        _length += written;
        _comma = true;
    }

    public void Boolean(bool truth) => Literal(truth ? "true"u8 : "false"u8);

    public void Null() => Literal("null"u8);

    private void Literal(ReadOnlySpan<byte> literal)
    {
        Separate();
        literal.CopyTo(Reserve(literal.Length));
        _length += literal.Length;
        _comma = true;
    }

    private void Open(byte bracket)
    {
        Separate();
        Append(bracket);
        _comma = false;
    }

    private void Close(byte bracket)
    {
        Append(bracket);
        _comma = true;
    }

    private void Separate()
    {
        if (_comma) Append((byte)',');
    }

    private void Append(byte one)
    {
        Reserve(1)[0] = one;
        _length++;
    }

    private void AppendPlain(ReadOnlySpan<char> text) => _length += Encoding.UTF8.GetBytes(text, Reserve(text.Length * 3));

    private void AppendEscape(char c)
    {
        Append((byte)'\\');
        var letter = c switch { '"' => '"', '\\' => '\\', '\b' => 'b', '\f' => 'f', '\n' => 'n', '\r' => 'r', '\t' => 't', _ => 'u' };
        Append((byte)letter);
        if (letter != 'u') return;
        var span = Reserve(4);
        Utf8Formatter.TryFormat((int)c, span, out _, new StandardFormat('x', 4));
        _length += 4;
    }

    private Span<byte> Reserve(int count)
    {
        if (_bytes.Length - _length < count) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + count));
        return _bytes.AsSpan(_length);
    }
}
