using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Imprimatur.Drawing.Svg;

/// <summary>Writes SVG as text: numbers to a tenth, user text escaped, letters that XML can't hold replaced.</summary>
internal sealed class SvgBuilder
{
    private readonly StringBuilder _text = new();

    public void Line(ref SvgLine line) => _text.Append(line.Take()).Append('\n');

    public override string ToString() => _text.ToString();

    /// <summary>An interpolated line: doubles are rounded, strings escaped.</summary>
    [InterpolatedStringHandler]
    internal ref struct SvgLine(int literalLength, int formattedCount)
    {
        private readonly StringBuilder _built = new(literalLength + (formattedCount * 12));

        public readonly void AppendLiteral(string text) => _built.Append(text);

        public readonly void AppendFormatted(double number) => _built.Append(Number(number));

        public readonly void AppendFormatted(int number) => _built.Append(number.ToString(CultureInfo.InvariantCulture));

        public readonly void AppendFormatted(string text) => Escape(_built, text);

        /// <summary>With the format <c>raw</c>, text that is SVG already.</summary>
        public readonly void AppendFormatted(string text, string format)
        {
            if (format == "raw") _built.Append(text);
            else Escape(_built, text);
        }

        public readonly string Take() => _built.ToString();
    }

    public static string Number(double number)
    {
        var rounded = Math.Round(number, 1, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString(CultureInfo.InvariantCulture);
    }

    private static void Escape(StringBuilder built, string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '<' => built.Append("&lt;"),
                '>' => built.Append("&gt;"),
                '&' => built.Append("&amp;"),
                '"' => built.Append("&quot;"),
                '\n' => built.Append("&#10;"),
                < ' ' or 0x7F or 0xFFFE or 0xFFFF => built.Append('\uFFFD'),
                _ => built.Append(rune.ToString()),
            };
        }
    }
}
