namespace Imprimatur.Testing.Scenarios.Reading;

/// <summary>The codes of mistakes in files of scenarios; the codes of JSON in general come beside them.</summary>
internal static class ScenarioCodes
{
    /// <summary>A name that the file does not declare: an actor, a remembered look.</summary>
    public const string UnknownName = "IMP601";

    /// <summary>A step that is none, or more than one.</summary>
    public const string BadStep = "IMP602";

    /// <summary>A value that can't be: a date, a zone, a code, a term.</summary>
    public const string BadValue = "IMP603";

    /// <summary>Two scenarios of one id.</summary>
    public const string DuplicateId = "IMP604";
}
