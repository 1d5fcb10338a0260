namespace Imprimatur.Definitions.Loading;

/// <summary>A file that can be opened.</summary>
/// <param name="Path">Its path as diagnostics print it.</param>
/// <param name="Open">Opens it.</param>
internal sealed record SourceFile(string Path, Func<Stream> Open);
