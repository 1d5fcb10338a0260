namespace Imprimatur.Disclosure.Seeds;

/// <summary>How exactly a report gives a figure.</summary>
public enum Precision
{
    /// <summary>As it stands.</summary>
    Exact,

    /// <summary>More than the value ("over 100").</summary>
    Over,

    /// <summary>Near the value ("about 160").</summary>
    About,
}
