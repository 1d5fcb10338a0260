namespace Imprimatur.Rules.Diagnostics;

/// <summary>Collects the findings about one file. Not safe to share between threads.</summary>
/// <param name="file">The file's path as it was given to the reader.</param>
public sealed class DiagnosticBag(string file)
{
    /// <summary>The most findings that are kept of one file; a hostile file could have millions.</summary>
    public const int Most = 1_000;

    private readonly List<Diagnostic> _found = [];

    /// <summary>The file that the findings are about.</summary>
    public string File { get; } = file;

    /// <summary>Whether at least one finding is an error.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>The number of findings so far, those beyond <see cref="Most"/> included.</summary>
    public int Count { get; private set; }

    /// <summary>Adds an error.</summary>
    public void Error(string code, SourcePosition at, string message, string? help = null) => Add(code, Severity.Error, at, message, help);

    /// <summary>Adds a warning.</summary>
    public void Warning(string code, SourcePosition at, string message, string? help = null) => Add(code, Severity.Warning, at, message, help);

    /// <summary>Adds what is only worth knowing.</summary>
    public void Info(string code, SourcePosition at, string message, string? help = null) => Add(code, Severity.Info, at, message, help);

    /// <summary>All findings, sorted by position, then by code; the same finding at the same place once.</summary>
    public IReadOnlyList<Diagnostic> ToSortedList() =>
        [.. _found.Distinct().OrderBy(d => d.Position).ThenBy(d => d.Code, StringComparer.Ordinal)];

    private void Add(string code, Severity severity, SourcePosition at, string message, string? help)
    {
        Count++;
        HasErrors |= severity == Severity.Error;
        if (_found.Count < Most) _found.Add(new Diagnostic(code, severity, File, at, message, help));
    }
}
