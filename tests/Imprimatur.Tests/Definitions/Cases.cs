using System.Runtime.CompilerServices;
using Imprimatur.Definitions;

namespace Imprimatur.Tests.Definitions;

/// <summary>The definitions that the tests begin with.</summary>
internal static class Cases
{
    public static CatalogFile OfficialDocument => File("official-document.workflow.json");

    public static CatalogFile Note => File("note.workflow.json");

    public static CatalogFile Decision => File("disclosure-attribute.decision.json");

    public static CatalogFile Handlers => File("handlers.json");

    /// <summary>A file of the folder of cases.</summary>
    public static CatalogFile File(string name) => new(name, () => System.IO.File.OpenRead(Path.Combine(Folder(), name)));

    /// <summary>The text of a file of the folder of cases.</summary>
    public static string Text(string name) => System.IO.File.ReadAllText(Path.Combine(Folder(), name));

    /// <summary>The folder of cases, in the source tree so that nothing need be copied.</summary>
    public static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Cases");
}
