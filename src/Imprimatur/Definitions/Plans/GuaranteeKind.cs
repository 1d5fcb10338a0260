namespace Imprimatur.Definitions.Plans;

/// <summary>The forms of guarantees (FORMAT part 12).</summary>
internal enum GuaranteeKind : byte
{
    Requires,
    Never,
    Separate,
    AfterNever,
    AfterEventually,
    Unwritten,
    Within,
    AtLeast,
    ClockKept,
}
