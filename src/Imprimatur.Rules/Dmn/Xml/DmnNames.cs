using System.Collections.Immutable;
using System.Xml.Linq;

namespace Imprimatur.Rules.Dmn.Xml;

/// <summary>The namespaces of DMN's versions.</summary>
internal static class DmnNames
{
    /// <summary>The model, DMN 1.5: what is written.</summary>
    public static readonly XNamespace Model = "https://www.omg.org/spec/DMN/20230324/MODEL/";

    /// <summary>The diagrams, DMN 1.5.</summary>
    public static readonly XNamespace Diagram = "https://www.omg.org/spec/DMN/20230324/DMNDI/";

    /// <summary>FEEL, DMN 1.5.</summary>
    public const string Feel = "https://www.omg.org/spec/DMN/20230324/FEEL/";

    /// <summary>What a decision says of the business round it, in the order of the schema.</summary>
    public static readonly ImmutableArray<string> Business =
        ["supportedObjective", "impactedPerformanceIndicator", "decisionMaker", "decisionOwner", "usingProcess", "usingTask"];

    /// <summary>The model in all versions that are read.</summary>
    public static readonly ImmutableArray<string> Models =
    [
        "http://www.omg.org/spec/DMN/20151101/dmn.xsd", "http://www.omg.org/spec/DMN/20180521/MODEL/", "https://www.omg.org/spec/DMN/20191111/MODEL/",
        "https://www.omg.org/spec/DMN/20211108/MODEL/", "https://www.omg.org/spec/DMN/20230324/MODEL/", "https://www.omg.org/spec/DMN/20240513/MODEL/",
    ];

    /// <summary>Whether a namespace is one of DMN's own, in any version.</summary>
    public static bool IsDmn(string space) => Models.Contains(space) || IsDiagram(space) || IsFeel(space);

    /// <summary>Whether a name stands for FEEL, in any version.</summary>
    public static bool IsFeel(string name) => name.Contains("/spec/DMN/", StringComparison.Ordinal) && name.TrimEnd('/').EndsWith("/FEEL",
        StringComparison.Ordinal);

    /// <summary>Foreign XML with the names of its parts in DMN 1.5.</summary>
    public static XElement Renewed(XElement element)
    {
        var copy = new XElement(element);
        foreach (var part in copy.DescendantsAndSelf())
        {
            part.Attributes().Where(a => a.IsNamespaceDeclaration).Remove();
            if (Models.Contains(part.Name.NamespaceName)) part.Name = Model + part.Name.LocalName;
            else if (IsDiagram(part.Name.NamespaceName)) part.Name = Diagram + part.Name.LocalName;
        }

        return copy;
    }

    private static bool IsDiagram(string space) =>
        space.Contains("/spec/DMN/", StringComparison.Ordinal) && space.TrimEnd('/').EndsWith("/DMNDI", StringComparison.Ordinal);
}
