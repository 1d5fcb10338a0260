namespace Imprimatur.Machine.Views;

/// <summary>How much of an instance a reader sees.</summary>
internal enum Sight : byte
{
    /// <summary>Not even that there is one.</summary>
    Nothing,

    /// <summary>That it is there, and some of its fields; nothing of who works on it and how.</summary>
    SomeFields,

    /// <summary>All of it.</summary>
    Whole,
}
