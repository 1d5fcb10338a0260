namespace LangfangYear.Running;

/// <summary>The year can't be played: wrong seeds, a database of another plan, a folder of somebody else's. The message says all.</summary>
internal sealed class YearStoppedException(string message) : Exception(message);
