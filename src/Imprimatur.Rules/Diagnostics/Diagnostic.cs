namespace Imprimatur.Rules.Diagnostics;

/// <summary>A finding about a file: what is wrong, where, and how to mend it.</summary>
/// <param name="Code">The stable code, for example <c>IMP201</c>; <c>docs/diagnostics.md</c> lists them all.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="File">The file's path as it was given to the reader.</param>
/// <param name="Position">Where in the file.</param>
/// <param name="Message">One sentence; user text stands in back-ticks.</param>
/// <param name="Help">How to mend it: the nearest name, what is available; null when there is nothing to add.</param>
public sealed record Diagnostic(string Code, Severity Severity, string File, SourcePosition Position, string Message, string? Help = null)
{
    /// <summary>The finding as compilers print it: <c>file(line,col): error IMP201: what is wrong</c>, and a <c>help:</c> line.</summary>
    public override string ToString()
    {
        var word = Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };
        var line = $"{File}({Position.Line},{Position.Column}): {word} {Code}: {Message}";
        return Help is null ? line : $"{line}\n  help: {Help}";
    }
}
