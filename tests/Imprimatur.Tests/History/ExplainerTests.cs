using Imprimatur.History.Explaining;
using Imprimatur.History.Personal;
using Imprimatur.History.Reading;

namespace Imprimatur.Tests.History;

public sealed class ExplainerTests
{
    [Test]
    public void A_history_is_told_in_both_languages_as_approved()
    {
        var (records, personal) = SampleDrafts.Encode();
        var vault = new PersonalVault(personal);
        var lines = records.SelectMany(r => Explainer.Explain(RecordDecoder.Read(r, vault), SamplePlan.Plan))
            .SelectMany(s => new[] { $"{s.Sequence} {s.Text.En}{(s.Basis is null ? "" : $" [{s.Basis}]")}", $"{s.Sequence} {s.Text.Zh}" });
        var file = RecordEncoderTests.ApprovedFile("explanation.approved.txt");
        if (Environment.GetEnvironmentVariable("IMPRIMATUR_APPROVE") == "1") File.WriteAllLines(file, lines);
        Assert.That(lines, Is.EqualTo(File.ReadAllLines(file)), "Read the difference; run with IMPRIMATUR_APPROVE=1 to take it.");
    }

    [Test]
    public void Erased_values_are_told_as_erased()
    {
        var lines = SampleDrafts.Encode().Records.SelectMany(r => Explainer.Explain(RecordDecoder.Read(r, new PersonalVault([])), null)).ToList();
        Assert.That(lines.Select(l => l.Text.En), Has.Some.Contains("(an erased name)").And.Some.Contains("The comment was erased."));
        Assert.That(lines.Select(l => l.Text.En + l.Text.Zh), Has.None.Contains("\0"));
    }
}
