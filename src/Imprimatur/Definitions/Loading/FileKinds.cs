namespace Imprimatur.Definitions.Loading;

/// <summary>Tells what a file holds by the end of its name.</summary>
internal static class FileKinds
{
    public static FileKind Of(string path)
    {
        var name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        if (name == "handlers.json") return FileKind.Handlers;
        if (name.EndsWith(".workflow.json", StringComparison.Ordinal)) return FileKind.Workflow;
        if (name.EndsWith(".decision.json", StringComparison.Ordinal)) return FileKind.Decision;
        return name.EndsWith(".calendar.json", StringComparison.Ordinal) ? FileKind.Calendar : FileKind.Other;
    }
}
