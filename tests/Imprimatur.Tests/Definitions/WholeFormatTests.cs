using Imprimatur.Definitions;
using Imprimatur.Definitions.Model;

namespace Imprimatur.Tests.Definitions;

/// <summary>A definition that has every form of the format is read and validated whole; what can't run yet, and only that, is answered so.</summary>
public class WholeFormatTests
{
    private static readonly CatalogReading Reading =
        CatalogReader.Read([Cases.File("whole-forms.workflow.json"), Cases.File("whole-forms.decision.json"), Cases.Note]);

    [Test]
    public void Nothing_is_wrong_with_it_but_that_some_forms_can_not_run_yet() =>
        Assert.That(Reading.Diagnostics.Where(d => d.Code != DefinitionCodes.NotYet && d.Code != DefinitionCodes.UnknownHandler), Is.Empty);

    [Test]
    public void Each_form_that_can_not_run_yet_is_named_at_its_place()
    {
        var named = Reading.Diagnostics
            .Where(d => d.Code == DefinitionCodes.NotYet)
            .Select(d => d.Message.Replace(" can't run yet", "", StringComparison.Ordinal))
            .Distinct();
        Assert.That(named, Is.EquivalentTo(new[]
        {
            "`caseTask`", "`key`", "`links`", "`whenTaken`", "a start by `message`", "a start by `schedule`",
        }));
    }
}
