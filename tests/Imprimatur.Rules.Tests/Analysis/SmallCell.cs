using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Tests.Analysis;

/// <summary>A cell as JSON, and the values (null for missing) that it holds of, told without the library.</summary>
internal sealed record SmallCell(string Json, Func<Value?, bool> Holds);
