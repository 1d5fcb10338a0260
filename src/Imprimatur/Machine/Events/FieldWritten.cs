using Imprimatur.Rules.Values;

namespace Imprimatur.Machine.Events;

/// <summary>A field got another value, and with it the revision.</summary>
internal sealed record FieldWritten(int Field, long Revision, Value Value) : MachineEvent;
