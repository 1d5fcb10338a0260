using Imprimatur.Rules.Diagnostics;
using Newtonsoft.Json;

namespace Imprimatur.Rules.Json;

/// <summary>Reads JSON strictly (RFC 8259, UTF-8, no comments, no doubles) into nodes that know their place, within limits.</summary>
public static class JsonReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a file's bytes.</summary>
    /// <returns>
    /// The root node, or null when the text can't be read at all. Where a mistake leaves the rest readable (a second property of a name, of which the
    /// first is kept; a
    /// number out of range, which is read as 0) the root is given so that all other mistakes can be found too: look at <see cref="DiagnosticBag.HasErrors"/>.
    /// </returns>
    public static JsonNode? Read(Stream stream, DiagnosticBag diagnostics, JsonLimits limits)
    {
        if (ReadBytes(stream, limits.MaxBytes) is not { } bytes)
        {
            diagnostics.Error(JsonCodes.Limit, new SourcePosition(1, 1), $"the file is larger than {limits.MaxBytes} bytes");
            return null;
        }

        var start = bytes.AsSpan().StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        if (JsonGate.Walk(bytes.AsSpan(start), diagnostics, limits) is not { } marks) return null;
        using var text = new StreamReader(new MemoryStream(bytes, start, bytes.Length - start), System.Text.Encoding.UTF8);
        using var reader = new JsonTextReader(text) { DateParseHandling = DateParseHandling.None, MaxDepth = null };
        return new JsonTree(diagnostics).Build(reader, marks);
    }

    /// <summary>Reads at most one byte more than the limit, so that a huge file costs no more than the limit.</summary>
    private static byte[]? ReadBytes(Stream stream, int most)
    {
        using var read = new MemoryStream();
        var buffer = new byte[81_920];
        for (int count; (count = stream.Read(buffer)) > 0;)
        {
            if (read.Length + count > most) return null;
            read.Write(buffer, 0, count);
        }

        return read.ToArray();
    }
}
