using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Rules.Json;

/// <summary>
/// The strict gate before the lenient reader: walks the bytes once by RFC 8259, within the limits, and notes where every token begins.
/// What passes holds no comment, single quote, bare name, NaN, hexadecimal number, trailing comma or bad UTF-8.
/// </summary>
internal static class JsonGate
{
    private const int LongestNumber = 128;
    private const int MostDigits = 34;
    private const int LargestExponent = 308;

    /// <summary>Walks the text; a number that is out of range is reported and blanked to 0, so that reading can go on.</summary>
    /// <returns>A mark for every token but the closing brackets, or null when reading must end.</returns>
    public static List<JsonMark>? Walk(Span<byte> text, DiagnosticBag diagnostics, JsonLimits limits)
    {
        var places = new JsonPlaces(text);
        if (!Utf8.IsValid(text))
        {
            diagnostics.Error(JsonCodes.Encoding, places.At(FirstBadByte(text)), "the file is not UTF-8 from here on", "save it as UTF-8");
            return null;
        }

        var marks = new List<JsonMark>();
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Disallow, MaxDepth = int.MaxValue });
        var depth = 0;
        var bad = new List<Range>();
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
                {
                    depth--;
                    continue;
                }

                if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject) depth++;
                var start = (int)reader.TokenStartIndex;
                var at = places.At(start);
                if (BeyondLimit(ref reader, depth, marks.Count, limits) is { } beyond)
                {
                    diagnostics.Error(JsonCodes.Limit, at, beyond);
                    return null;
                }

                marks.Add(new JsonMark(at, CheckToken(ref reader, at, diagnostics, bad)));
            }
        }
        catch (JsonException e)
        {
            ReportSyntax(text, e, diagnostics);
            return null;
        }

        foreach (var range in bad) Blank(text[range]);
        return marks;
    }

    private static string? BeyondLimit(ref Utf8JsonReader reader, int depth, int nodes, JsonLimits limits)
    {
        if (depth > limits.MaxDepth) return $"objects and lists are nested more than {limits.MaxDepth} deep";
        if (nodes >= 2L * limits.MaxNodes) return $"the file has more than {limits.MaxNodes} values";
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName) || reader.ValueSpan.Length <= limits.MaxTextLength) return null;
        return reader.ValueIsEscaped || Encoding.UTF8.GetCharCount(reader.ValueSpan) > limits.MaxTextLength
            ? $"a text is longer than {limits.MaxTextLength} characters"
            : null;
    }

    private static string? CheckToken(ref Utf8JsonReader reader, SourcePosition at, DiagnosticBag diagnostics, List<Range> bad)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            if (IsInRange(reader.ValueSpan)) return Encoding.ASCII.GetString(reader.ValueSpan);
            var start = (int)reader.TokenStartIndex;
            bad.Add(new Range(start, start + reader.ValueSpan.Length));
            diagnostics.Error(JsonCodes.NumberRange, at, "the number can't be kept exactly",
                $"use at most {MostDigits} digits and an exponent within ±{LargestExponent}");
            return "0";
        }

        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName) || !reader.ValueIsEscaped) return null;
        try
        {
            _ = reader.GetString();
        }
        catch (InvalidOperationException)
        {
            diagnostics.Error(JsonCodes.Encoding, at, "the text holds half of a surrogate pair", "write both halves, or the character itself");
        }

        return null;
    }

    /// <summary>Digits without leading and trailing zeros, and the magnitude, both counted without arithmetic on large numbers.</summary>
    private static bool IsInRange(ReadOnlySpan<byte> raw)
    {
        if (raw.Length > LongestNumber) return false;
        var e = raw.IndexOfAny((byte)'e', (byte)'E');
        var mantissa = e < 0 ? raw : raw[..e];
        var exponent = 0L;
        if (e >= 0 && !long.TryParse(Encoding.ASCII.GetString(raw[(e + 1)..]), out exponent)) return false;
        var point = mantissa.IndexOf((byte)'.');
        var digits = Encoding.ASCII.GetString(mantissa).Replace("-", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        var significant = digits.Trim('0').Length;
        var magnitude = exponent + digits.TrimStart('0').Length - (point < 0 ? 0 : mantissa.Length - point - 1);
        return significant <= MostDigits && (significant == 0 ? Math.Abs(exponent) : Math.Abs(magnitude)) <= LargestExponent;
    }

    private static void Blank(Span<byte> number)
    {
        number.Fill((byte)' ');
        number[0] = (byte)'0';
    }

    private static int FirstBadByte(ReadOnlySpan<byte> text)
    {
        var offset = 0;
        while (offset < text.Length && Rune.DecodeFromUtf8(text[offset..], out _, out var read) == System.Buffers.OperationStatus.Done) offset += read;
        return offset;
    }

    private static void ReportSyntax(ReadOnlySpan<byte> text, JsonException e, DiagnosticBag diagnostics)
    {
        var offset = 0;
        for (var line = e.LineNumber ?? 0; line > 0; line--) offset += text[offset..].IndexOf((byte)'\n') + 1;
        offset = Math.Min(text.Length, offset + (int)(e.BytePositionInLine ?? 0));
        var places = new JsonPlaces(text);
        var message = e.Message;
        var tail = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        if (tail > 0) message = message[..tail];
        diagnostics.Error(JsonCodes.Syntax, places.At(offset), "this is not JSON: " + message.TrimEnd('.'), Help(text, offset));
    }

    private static string? Help(ReadOnlySpan<byte> text, int offset)
    {
        if (offset >= text.Length) return "the file ends too early: is a bracket or a quote not closed?";
        return (char)text[offset] switch
        {
            '/' or '#' => "JSON has no comments",
            '\'' => "texts stand in double quotes",
            '}' or ']' => "is there a comma too many before it, or a bracket of the other kind open?",
            '"' => "is a comma or a colon missing before it?",
            '+' or '.' or 'N' or 'I' => "a number begins with a digit or a minus sign, and there is no NaN and no Infinity",
            >= '0' and <= '9' => "a number has no leading zeros",
            _ => null,
        };
    }
}
