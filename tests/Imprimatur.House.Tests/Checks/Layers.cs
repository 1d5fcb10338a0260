using System.Xml.Linq;
using Imprimatur.House.Tests.Sources;

namespace Imprimatur.House.Tests.Checks;

/// <summary>Which project may refer to which, and which room of the engine may use which. A new one is added here on purpose or not at all.</summary>
internal static class Layers
{
    private const string Engine = "src/Imprimatur";

    private static readonly string[] Packages = ["Imprimatur.Rules", "Imprimatur", "Imprimatur.Disclosure", "Imprimatur.Sqlite", "Imprimatur.Testing"];

    /// <summary>What each project of src may refer to.</summary>
    public static IReadOnlyDictionary<string, string[]> Projects { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Imprimatur.Rules"] = [],
        ["Imprimatur"] = ["Imprimatur.Rules"],
        ["Imprimatur.Disclosure"] = ["Imprimatur.Rules", "Imprimatur"],
        ["Imprimatur.Sqlite"] = ["Imprimatur.Rules", "Imprimatur"],
        ["Imprimatur.Testing"] = ["Imprimatur.Rules", "Imprimatur"],
        ["Imprimatur.Cli"] = Packages,
    };

    /// <summary>What each room of the engine may use; the root nouns are the room without a name.</summary>
    public static IReadOnlyDictionary<string, string[]> Rooms { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        [""] = [],
        ["Calendars"] = [""],
        ["Definitions"] = ["", "Calendars"],
        ["Drawing"] = ["", "Calendars", "Definitions"],
        ["Machine"] = ["", "Calendars", "Definitions"],
        ["Storage"] = ["", "Calendars", "Definitions", "Machine"],
        ["History"] = ["", "Calendars", "Definitions", "Machine", "Storage"],
        ["Engine"] = ["", "Calendars", "Definitions", "Machine", "History", "Storage"],
    };

    /// <summary>Checks the references of one project file.</summary>
    public static IEnumerable<Offence> OfProject(string path, string xml)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var isTool = path.StartsWith("src/", StringComparison.Ordinal);
        if (isTool && !Projects.ContainsKey(name))
        {
            yield return new Offence(path, 0, $"the project {name} has no place in the layers");
            yield break;
        }

        foreach (var reference in XDocument.Parse(xml).Descendants("ProjectReference"))
        {
            var target = Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/'));
            var allowed = isTool ? Projects[name] : path.StartsWith("tests/", StringComparison.Ordinal)
                ? [.. Projects.Keys, name.Replace(".Tests", "", StringComparison.Ordinal)]
                : Packages;
            if (!allowed.Contains(target)) yield return new Offence(path, 0, $"{name} may not refer to {target}");
        }
    }

    /// <summary>Checks the uses between the rooms of the engine.</summary>
    public static IEnumerable<Offence> OfRooms(IEnumerable<Use> uses)
    {
        foreach (var use in uses)
        {
            if (RoomOf(use.From) is not { } from || RoomOf(use.To) is not { } to || from == to) continue;
            if (!Rooms.TryGetValue(from, out var allowed)) yield return new Offence(use.From, 0, $"the room {from} has no place in the layers");
            else if (!allowed.Contains(to)) yield return new Offence(use.From, use.Line, $"the room {Shown(from)} may not use {use.Name} of {Shown(to)}");
        }
    }

    private static string Shown(string room) => room.Length == 0 ? "root" : room;

    private static string? RoomOf(string path)
    {
        if (!path.StartsWith(Engine + "/", StringComparison.Ordinal)) return null;
        var parts = path.Split('/');
        return parts.Length > 3 ? parts[2] : "";
    }
}
