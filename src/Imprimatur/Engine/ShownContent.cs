using System.Collections.Immutable;

namespace Imprimatur.Engine;

/// <summary>A content that a work item shows.</summary>
/// <param name="Field">The field.</param>
/// <param name="References">The content; several where the field is a list.</param>
/// <param name="Revision">The field's revision.</param>
public sealed record ShownContent(string Field, ImmutableArray<ContentReference> References, long Revision);
