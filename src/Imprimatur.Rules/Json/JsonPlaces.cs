using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Rules.Json;

/// <summary>Turns byte offsets of a UTF-8 text into lines and columns. Offsets must not fall, so that the whole text is walked once.</summary>
internal ref struct JsonPlaces(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private int _offset;
    private int _line = 1;
    private int _column = 1;

    /// <summary>The place of the byte at <paramref name="offset"/>.</summary>
    public SourcePosition At(int offset)
    {
        for (; _offset < offset && _offset < _text.Length; _offset++)
        {
            var b = _text[_offset];
            if (b == '\n' || (b == '\r' && !(_offset + 1 < _text.Length && _text[_offset + 1] == '\n')))
            {
                _line++;
                _column = 1;
            }
            else if ((b & 0xC0) != 0x80)
            {
                _column += b >= 0xF0 ? 2 : 1;
            }
        }

        return new SourcePosition(_line, _column);
    }
}
