using Imprimatur.Testing.Scenarios.Model;

namespace Imprimatur.Testing.Scenarios.Running;

/// <summary>The handlers that a file's scenarios know.</summary>
internal static class HandlerNames
{
    public static IEnumerable<string> Of(ScenarioFile file)
    {
        var answered = file.Scenarios.SelectMany(s => s.Steps).OfType<AnswerStep>().Select(a => a.Handler);
        return file.Handlers.Keys.Concat(answered).Distinct(StringComparer.Ordinal);
    }
}
