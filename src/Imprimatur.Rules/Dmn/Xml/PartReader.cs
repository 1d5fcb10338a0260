using System.Xml.Linq;
using Imprimatur.Rules.Dmn.Models;
using static Imprimatur.Rules.Dmn.Xml.DmnXml;

namespace Imprimatur.Rules.Dmn.Xml;

/// <summary>Reads what every part of a model can carry, and the parts that stand everywhere.</summary>
/// <param name="isOldest">Whether the model is of DMN 1.1, where the names of types have a prefix.</param>
internal sealed class PartReader(bool isOldest)
{
    /// <summary>The part with its id, label, description, extensions and place.</summary>
    public static T With<T>(XElement element, T part)
        where T : DmnPart => part with
        {
            Id = Attribute(element, "id"),
            Label = element.Attribute("label")?.Value,
            Description = One(element, "description")?.Value,
            Extensions = One(element, "extensionElements") is { } extensions ? [.. extensions.Elements()] : [],
            Position = Place(element),
        };

    /// <summary>A name with a type.</summary>
    public DmnVariable Variable(XElement element) => With(element, new DmnVariable(Attribute(element, "name") ?? "", TypeOf(element)));

    /// <summary>The type that an element refers to, or null.</summary>
    public string? TypeOf(XElement? element) => Type(Attribute(element, "typeRef"));

    /// <summary>The name of a type, without the prefix that DMN 1.1 has.</summary>
    public string? Type(string? reference) =>
        isOldest && reference?.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? reference[(colon + 1)..] : reference;

    /// <summary>The text of a table's entry, or null when there is no such element.</summary>
    public static TableEntry? Entry(XElement? element) => element is null ? null : With(element, new TableEntry(Text(element, "text") ?? ""));
}
