using Imprimatur.Definitions;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Storage;
using Imprimatur.Testing.Scenarios.Model;

namespace Imprimatur.Testing.Scenarios.Running;

/// <summary>Plays scenarios on the engine itself, in virtual time.</summary>
public static class ScenarioRunner
{
    /// <summary>Plays one scenario on an engine of its own.</summary>
    /// <param name="file">The file that it stands in.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="store">The store to play it on; null for one in memory.</param>
    public static async ValueTask<ScenarioResult> RunAsync(ScenarioFile file, Scenario scenario, IWorkflowStore? store = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(scenario);
        var at = scenario.Position;
        try
        {
            await using var stage = await Stage.OpenAsync(file, store).ConfigureAwait(false);
            foreach (var step in scenario.Steps)
            {
                at = step.At;
                if (await stage.PlayAsync(step).ConfigureAwait(false) is { } failure)
                    return new ScenarioResult(scenario, failure + await stage.SituationAsync().ConfigureAwait(false), at);
            }

            return new ScenarioResult(scenario, null, default);
        }
        catch (CatalogException wrong)
        {
            var first = wrong.Diagnostics.First(d => d.Severity == Severity.Error);
            return new ScenarioResult(scenario, $"its definitions do not load:{Environment.NewLine}  {first}", at);
        }
    }
}
