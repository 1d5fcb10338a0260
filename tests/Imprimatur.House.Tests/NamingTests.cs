using Imprimatur.House.Tests.Checks;
using Imprimatur.House.Tests.Sources;

namespace Imprimatur.House.Tests;

public sealed class NamingTests
{
    [Test]
    public void A_file_holds_one_type_and_is_named_after_it() => HouseFixture.HasNone(TypePerFile.Find(Repository.Sources));

    [Test]
    public void The_root_holds_only_what_it_should()
    {
        var names = Directory.EnumerateFileSystemEntries(Repository.Root).Select(p => Path.GetFileName(p)!);
        HouseFixture.HasNone(TopLevel.Find(names, Repository.ReadText(".gitignore")));
    }

    [Test]
    public void A_planted_second_type_is_found() =>
        HouseFixture.Finds(
            TypePerFile.Find([Planted.At("src/P/A.cs", "namespace P;\nclass A { class Nested; }\nenum B { C }\n")]),
            "src/P/A.cs:3: a second type, B: it wants a file of its own");

    [Test]
    public void A_planted_wrong_file_name_is_found() =>
        HouseFixture.Finds(
            TypePerFile.Find([Planted.At("src/P/A.cs", "namespace P;\nrecord B;"), Planted.At("src/P/B.Part.cs", "namespace P;\npartial record B;")]),
            "src/P/A.cs:2: the file should be named after its type B");

    [Test]
    public void A_planted_wrong_namespace_is_found() =>
        HouseFixture.Finds(
            TypePerFile.Find([Planted.At("src/P/Q/A.cs", "namespace P.R;\nclass A;")]),
            "src/P/Q/A.cs:1: the namespace should be P.Q");

    [Test]
    public void A_planted_note_in_the_root_is_found() =>
        HouseFixture.Finds(TopLevel.Find(["src", "PLAN.md", "out", "x.db"], "/out/\n*.db\n"), "PLAN.md: has no place in the root");
}
