namespace Imprimatur.Storage;

/// <summary>A field that can be searched.</summary>
/// <param name="Name">The field.</param>
/// <param name="Text">Its value; for texts the text, for dates and numbers a form that sorts.</param>
public sealed record IndexedField(string Name, string Text);
