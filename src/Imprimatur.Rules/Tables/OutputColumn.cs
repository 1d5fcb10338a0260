using Imprimatur.Rules.Types;

namespace Imprimatur.Rules.Tables;

/// <summary>An output of a table.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type of what one row gives; the order of its texts is that of their priority.</param>
internal sealed record OutputColumn(string Name, FeelType Type);
