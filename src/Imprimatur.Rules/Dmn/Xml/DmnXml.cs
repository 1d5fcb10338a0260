using System.Xml;
using System.Xml.Linq;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Rules.Dmn.Xml;

/// <summary>Reads XML without document types, entities or anything from outside, within limits.</summary>
internal static class DmnXml
{
    private const int MostCharacters = 20_000_000;
    private const int MostLevels = 200;

    /// <summary>The root element, or null when a mistake was reported.</summary>
    public static XElement? Load(Stream stream, DiagnosticBag diagnostics)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MostCharacters,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        try
        {
            // A first walk counts the levels, since the tree that is built afterwards is walked by calls.
            using var copy = new MemoryStream();
            CopyBounded(stream, copy);
            copy.Position = 0;
            using (var reader = XmlReader.Create(copy, settings))
            {
                while (reader.Read())
                {
                    if (reader.Depth > MostLevels) throw new XmlException($"elements are nested more than {MostLevels} deep");
                }
            }

            copy.Position = 0;
            using var second = XmlReader.Create(copy, settings);
            return XDocument.Load(second, LoadOptions.SetLineInfo).Root;
        }
        catch (XmlException e)
        {
            diagnostics.Error(DmnCodes.Xml, new SourcePosition(e.LineNumber, e.LinePosition), "this XML can't be read: " + e.Message,
                "document types and entities are not read, and nothing is fetched");
            return null;
        }
    }

    /// <summary>The root element of a DMN model of any version, or null when a mistake was reported.</summary>
    public static XElement? LoadModel(Stream stream, DiagnosticBag diagnostics)
    {
        if (Load(stream, diagnostics) is not { } root) return null;
        if (root.Name.LocalName == "definitions" && DmnNames.Models.Contains(root.Name.NamespaceName)) return root;
        diagnostics.Error(DmnCodes.NotDmn, Place(root), $"{UserText.Quote(root.Name.ToString())} is no DMN model", "DMN 1.1 to 1.5 are read");
        return null;
    }

    /// <summary>Where an element stands.</summary>
    public static SourcePosition Place(XElement element) =>
        element is IXmlLineInfo line && line.HasLineInfo() ? new SourcePosition(line.LineNumber, line.LinePosition) : SourcePosition.None;

    /// <summary>The children of a local name, whatever the version's namespace.</summary>
    public static IEnumerable<XElement> All(XElement element, string name) => element.Elements().Where(e => e.Name.LocalName == name);

    /// <summary>The first child of a local name, or null.</summary>
    public static XElement? One(XElement? element, string name) => element is null ? null : All(element, name).FirstOrDefault();

    /// <summary>The text of a child, trimmed; null when there is none.</summary>
    public static string? Text(XElement? element, string name) => One(element, name)?.Value.Trim();

    /// <summary>An attribute, trimmed and with single spaces; null when there is none.</summary>
    public static string? Attribute(XElement? element, string name) =>
        element?.Attribute(name) is { } attribute ? string.Join(' ', attribute.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : null;

    private static void CopyBounded(Stream from, Stream to)
    {
        var buffer = new byte[81_920];
        for (int count; (count = from.Read(buffer)) > 0;)
        {
            if (to.Length + count > 2L * MostCharacters) throw new XmlException("the file is too large");
            to.Write(buffer, 0, count);
        }
    }
}
