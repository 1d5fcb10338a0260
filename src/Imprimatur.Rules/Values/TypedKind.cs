namespace Imprimatur.Rules.Values;

/// <summary>How a <see cref="TypedValue"/> holds its value.</summary>
internal enum TypedKind : byte
{
    /// <summary>There is no value.</summary>
    Missing,

    /// <summary>A string.</summary>
    Text,

    /// <summary>A boolean.</summary>
    Truth,

    /// <summary>A number: an integer times a power of ten.</summary>
    Number,

    /// <summary>A date: its days since 1970-01-01.</summary>
    Date,

    /// <summary>A moment: ticks of UTC and its offset in minutes.</summary>
    Moment,

    /// <summary>Any other value, as an object.</summary>
    Other,
}
