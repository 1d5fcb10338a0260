using System.Xml.Linq;
using Imprimatur.Rules.Dmn.Models;

namespace Imprimatur.Rules.Dmn.Xml;

/// <summary>Writes what every part of a model can carry, in the order of the schema: description, extensions, then the rest.</summary>
internal static class PartWriter
{
    /// <summary>An element of the model's namespace; contents that are null are left out.</summary>
    public static XElement Element(string name, params ReadOnlySpan<object?> content)
    {
        var element = new XElement(DmnNames.Model + name);
        foreach (var part in content) element.Add(part);
        return element;
    }

    /// <summary>An attribute, or null when there is no value.</summary>
    public static XAttribute? Attribute(string name, string? value) => value is null ? null : new XAttribute(name, value);

    /// <summary>An element with a text, or null when there is none.</summary>
    public static XElement? Text(string name, string? text) => text is null ? null : Element(name, text);

    /// <summary>An element with what the part carries, then its own contents.</summary>
    public static XElement Part(string name, DmnPart part, params ReadOnlySpan<object?> content)
    {
        var element = Element(name, Attribute("id", part.Id), Attribute("label", part.Label), Text("description", part.Description));
        if (!part.Extensions.IsEmpty) element.Add(Element("extensionElements", part.Extensions.Select(DmnNames.Renewed)));
        foreach (var own in content) element.Add(own);
        return element;
    }

    /// <summary>An expression's element with its type.</summary>
    public static XElement Box(string name, DmnExpression expression, params ReadOnlySpan<object?> content)
    {
        var element = Part(name, expression, content);
        if (expression.TypeRef is { } type) element.SetAttributeValue("typeRef", type);
        return element;
    }

    /// <summary>A name with a type.</summary>
    public static XElement Variable(string name, DmnVariable variable) =>
        Part(name, variable, new XAttribute("name", variable.Name), Attribute("typeRef", variable.TypeRef));

    /// <summary>A text of a table with its element, or null when there is none.</summary>
    public static XElement? Entry(string name, TableEntry? entry) => entry is null ? null : Part(name, entry, Element("text", entry.Text));
}
