namespace Imprimatur.Definitions.Validation;

/// <summary>Where people stand, which settles whom one can name there.</summary>
internal enum PeoplePlace
{
    /// <summary>Who may take on a step.</summary>
    Candidates,

    /// <summary>Who may start.</summary>
    Start,

    /// <summary>Who has a power over a work item.</summary>
    Item,

    /// <summary>Who has a power over the whole instance.</summary>
    Instance,

    /// <summary>The steward.</summary>
    Steward,

    /// <summary>Who is told.</summary>
    Told,

    /// <summary>Who reads.</summary>
    Reader,

    /// <summary>Who may send a message.</summary>
    Message,

    /// <summary>Who may do what is possible any time, or take one way of a step.</summary>
    Way,
}
