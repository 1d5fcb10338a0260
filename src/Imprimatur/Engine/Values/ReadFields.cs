using System.Collections.Immutable;
using Imprimatur.Machine.Commands;

namespace Imprimatur.Engine.Values;

/// <summary>Fields as the machine takes them, and what could not be read.</summary>
/// <param name="Writes">The values, in the order of the fields.</param>
/// <param name="Refusal">Which fields are wrong, and how; null when none is.</param>
internal sealed record ReadFields(ImmutableArray<FieldWrite> Writes, Refusal? Refusal);
