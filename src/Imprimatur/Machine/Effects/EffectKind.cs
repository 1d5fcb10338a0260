namespace Imprimatur.Machine.Effects;

/// <summary>What kind of thing the outside world must do.</summary>
internal enum EffectKind : byte
{
    /// <summary>Call a service handler and bring its answer.</summary>
    Call,

    /// <summary>Tell people; no answer.</summary>
    Notice,
}
