namespace Imprimatur.History.Records;

/// <summary>What of a value is personal and goes in as a hash.</summary>
internal enum FieldSecrecy : byte
{
    /// <summary>Nothing.</summary>
    Plain,

    /// <summary>Of a reply who gave it and its text.</summary>
    Reply,

    /// <summary>All: each element of a list by itself.</summary>
    Whole,
}
