namespace Imprimatur.Definitions.Loading;

/// <summary>What a file holds, by the end of its name.</summary>
internal enum FileKind
{
    /// <summary>Nothing for a catalog.</summary>
    Other,

    /// <summary><c>*.workflow.json</c>.</summary>
    Workflow,

    /// <summary><c>*.decision.json</c>.</summary>
    Decision,

    /// <summary><c>*.calendar.json</c>.</summary>
    Calendar,

    /// <summary><c>handlers.json</c>.</summary>
    Handlers,
}
