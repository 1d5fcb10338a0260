using Imprimatur.House.Tests.Checks;
using Imprimatur.House.Tests.Sources;

namespace Imprimatur.House.Tests;

public sealed class LeftoverTests
{
    [Test]
    public void Nothing_unfinished_is_left_behind() => HouseFixture.HasNone(Leftovers.Find(Repository.Sources));

    [Test]
    public void No_warning_is_silenced_without_a_reason() => HouseFixture.HasNone(Suppressions.OfSource(Repository.Sources));

    [Test]
    public void No_library_switches_warnings_off() =>
        HouseFixture.HasNone(Repository.FilesUnder("src", "*.csproj").SelectMany(p => Suppressions.OfProject(p, Repository.ReadText(p))));

    [TestCase("class C; // TODO: more", "TODO")]
    [TestCase("class C; /* a FIXME */", "FIXME")]
    [TestCase("class C { int P => throw new NotImplementedException(); }", "NotImplementedException")]
    [TestCase("class C { int P => throw new System.NotImplementedException(); }", "NotImplementedException")]
    [TestCase("class C { [Test, Ignore(\"later\")] void M() { } }", "Ignore")]
    public void A_planted_leftover_is_found(string text, string what) =>
        HouseFixture.Finds(Leftovers.Find([Planted.At("src/C.cs", text)]), $"src/C.cs:1: {what} is left behind");

    [Test]
    public void A_word_in_a_text_is_no_leftover() =>
        HouseFixture.Finds(Leftovers.Find([Planted.At("src/C.cs", "class C { string P => \"TODO\"; } // HACKNEY")]));

    [Test]
    public void A_planted_pragma_is_found() =>
        HouseFixture.Finds(
            Suppressions.OfSource([Planted.At("src/C.cs", "class C;\n  #pragma warning disable CA1000\n#pragma warning disable CA1001 // a reason\n")]),
            "src/C.cs:2: a warning is silenced without a reason");

    [Test]
    public void A_planted_project_wide_suppression_is_found() =>
        HouseFixture.Finds(
            Suppressions.OfProject("src/P/P.csproj", "<Project>\n<NoWarn>CA1000</NoWarn>\n</Project>"),
            "src/P/P.csproj:2: NoWarn switches warnings off for a whole project");
}
