using Imprimatur.Rules;

namespace Imprimatur.Disclosure.Seeds;

/// <summary>A theme (主题) by which the platform sorts what is published. Immutable.</summary>
/// <param name="Id">The id.</param>
/// <param name="Title">What people call it.</param>
public sealed record Theme(string Id, LocalizedText Title);
