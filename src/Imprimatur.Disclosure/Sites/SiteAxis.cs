using Imprimatur.Disclosure.Registers;
using Imprimatur.Rules;

namespace Imprimatur.Disclosure.Sites;

/// <summary>One way of sorting what is published.</summary>
/// <param name="Folder">The folder of its pages.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Of">The group of an item.</param>
/// <param name="Name">What people call a group.</param>
/// <param name="ListsItems">Whether the months are lists that lead to the units' pages; else they are these pages.</param>
internal sealed record SiteAxis(string Folder, LocalizedText Title, Func<RegisterEntry, string> Of, Func<string, LocalizedText> Name, bool ListsItems);
