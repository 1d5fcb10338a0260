using Imprimatur.Calendars;
using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Decisions;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Json;

namespace Imprimatur.Tests.Definitions;

/// <summary>Each code is held by a smallest bad file: a folder of its name beside this test.</summary>
public class MistakeTests
{
    /// <summary>What may stand beside the code that a case is about: forms that are checked and can't run yet.</summary>
    private static readonly string[] Beside = [DefinitionCodes.NotYet];

    public static IEnumerable<DiagnosticCode> Codes => [.. JsonCodes.All, .. DefinitionCodes.All, .. FeelCodes.All, .. DecisionCodes.All, .. CalendarCodes.All];

    public static IEnumerable<string> Cases => Codes.Select(c => c.Code);

    [TestCaseSource(nameof(Cases))]
    public void A_smallest_bad_file_is_found_by_its_code_alone(string code)
    {
        var found = Mistakes.Read(code);
        Assert.That(found.Select(d => d.Code).Except(Beside.Except([code])).Distinct(), Is.EqualTo(new[] { code }), string.Join("\n", found));
    }

    [TestCaseSource(nameof(Cases))]
    public void A_message_is_one_sentence_of_words(string code)
    {
        foreach (var found in Mistakes.Read(code))
        {
            Assert.That(found.Message, Does.Not.EndWith(".").And.Not.Contain("\n").And.Not.Contain("Imprimatur."), found.ToString());
            Assert.That(char.IsUpper(found.Message[0]), Is.False, found.ToString());
        }
    }

    [Test]
    public void No_code_stands_for_two_things() => Assert.That(Cases, Is.Unique);

    [Test]
    public void No_case_is_left_over() =>
        Assert.That(Directory.GetDirectories(Mistakes.Folder()).Select(Path.GetFileName), Is.SubsetOf(Cases));
}
