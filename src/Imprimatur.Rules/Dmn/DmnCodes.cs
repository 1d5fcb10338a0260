using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Rules.Dmn;

/// <summary>The codes of mistakes in DMN models.</summary>
public static class DmnCodes
{
    /// <summary>The file is no XML that we read: broken, with a document type, too large.</summary>
    public const string Xml = "IMP451";

    /// <summary>The file is XML, but no DMN model.</summary>
    public const string NotDmn = "IMP452";

    /// <summary>A reference to an element that is nowhere.</summary>
    public const string UnknownReference = "IMP453";

    /// <summary>An expression or type that can't be read; it is null when it is evaluated.</summary>
    public const string BadExpression = "IMP454";

    /// <summary>An external function, which is never run.</summary>
    public const string External = "IMP455";

    /// <summary>What one form says and the other can't say with the same meaning.</summary>
    public const string Unsayable = "IMP456";

    /// <summary>A model whose extension says something else than its tables.</summary>
    public const string Disagrees = "IMP457";

    /// <summary>All codes of this family.</summary>
    public static readonly ImmutableArray<DiagnosticCode> All =
    [
        new(Xml, "The file is no XML that is read here: broken, with a document type, too large"),
        new(NotDmn, "The file is XML, but no DMN model"),
        new(UnknownReference, "A reference to an element that is nowhere"),
        new(BadExpression, "An expression or type of a model that can't be read"),
        new(External, "An external function, which is never run"),
        new(Unsayable, "What one form says and the other can't say with the same meaning"),
        new(Disagrees, "A model whose extension says something else than its tables"),
    ];
}
