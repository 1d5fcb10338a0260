using Imprimatur.House.Tests.Checks;
using Imprimatur.House.Tests.Sources;

namespace Imprimatur.House.Tests;

public sealed class LayerTests
{
    [Test]
    public void Projects_refer_one_way()
    {
        var projects = new[] { "src", "tests", "samples" }.SelectMany(f => Repository.FilesUnder(f, "*.csproj")).ToList();
        Assert.That(projects, Has.Count.GreaterThan(10));
        HouseFixture.HasNone(projects.SelectMany(p => Layers.OfProject(p, Repository.ReadText(p))));
    }

    [Test]
    public void Uses_are_seen() => Assert.That(Repository.Model.Uses().Count(), Is.GreaterThan(1_000));

    [Test]
    public void Rooms_of_the_engine_are_used_one_way() => HouseFixture.HasNone(Layers.OfRooms(Repository.Model.Uses()));

    [Test]
    public void Files_are_in_no_circle() => HouseFixture.HasNone(NoCircles.OfFiles(Repository.Model.Uses()));

    [Test]
    public void Projects_and_folders_are_in_no_circle() => HouseFixture.HasNone(NoCircles.OfFolders(Repository.Model.Uses()));

    [Test]
    public void The_layers_are_drawn_without_a_circle()
    {
        Assert.That(Circles.Find(Layers.Projects.SelectMany(p => p.Value.Select(to => (p.Key, to)))), Is.Empty);
        Assert.That(Circles.Find(Layers.Rooms.SelectMany(r => r.Value.Select(to => (r.Key, to)))), Is.Empty);
    }

    [TestCase("src/Imprimatur/Imprimatur.csproj", "../Imprimatur.Sqlite/Imprimatur.Sqlite.csproj", "Imprimatur may not refer to Imprimatur.Sqlite")]
    [TestCase("src/Imprimatur.Sqlite/Imprimatur.Sqlite.csproj", "..\\T\\Imprimatur.Testing.csproj", "Imprimatur.Sqlite may not refer to Imprimatur.Testing")]
    [TestCase("samples/Q/Q.csproj", "../../src/Imprimatur.Cli/Imprimatur.Cli.csproj", "Q may not refer to Imprimatur.Cli")]
    public void A_planted_reference_upward_is_found(string path, string include, string what) =>
        HouseFixture.Finds(Layers.OfProject(path, $"<Project><ItemGroup><ProjectReference Include=\"{include}\" /></ItemGroup></Project>"), $"{path}: {what}");

    [Test]
    public void A_planted_project_without_a_place_is_found() =>
        HouseFixture.Finds(
            Layers.OfProject("src/Imprimatur.Web/Imprimatur.Web.csproj", "<Project />"),
            "src/Imprimatur.Web/Imprimatur.Web.csproj: the project Imprimatur.Web has no place in the layers");

    [Test]
    public void A_planted_use_upward_between_rooms_is_found()
    {
        var model = Planted.Model(
            ("src/Imprimatur/Machine/A.cs", "namespace M;\nclass A { E.B Field; }"),
            ("src/Imprimatur/Engine/B.cs", "namespace E;\nclass B;"));
        HouseFixture.Finds(Layers.OfRooms(model.Uses()), "src/Imprimatur/Machine/A.cs:2: the room Machine may not use B of Engine");
    }

    [Test]
    public void A_planted_room_without_a_place_is_found()
    {
        var model = Planted.Model(("src/Imprimatur/Attic/A.cs", "class A { B Field; }"), ("src/Imprimatur/B.cs", "class B;"));
        HouseFixture.Finds(Layers.OfRooms(model.Uses()), "src/Imprimatur/Attic/A.cs: the room Attic has no place in the layers");
    }

    [Test]
    public void A_planted_circle_of_files_is_found_even_through_a_third()
    {
        var model = Planted.Model(
            ("src/P/A.cs", "class A { B Field; }"),
            ("src/P/B.cs", "class B { int M() => C.N; }"),
            ("src/P/C.cs", "static class C { public static int N => 0; static void X(this A a) { } }"));
        HouseFixture.Finds(
            NoCircles.OfFiles(model.Uses()),
            "src/P/A.cs: files in a circle:\n    src/P/A.cs -> src/P/B.cs: B\n    src/P/B.cs -> src/P/C.cs: C, N\n    src/P/C.cs -> src/P/A.cs: A");
    }

    [Test]
    public void A_planted_circle_of_folders_is_found_where_no_file_is_in_one()
    {
        var model = Planted.Model(
            ("src/P/X/Deep/A.cs", "class A { B Field; }"),
            ("src/P/Y/B.cs", "class B;"),
            ("src/P/Y/C.cs", "class C { D Field; }"),
            ("src/P/X/Deep/D.cs", "class D;"));
        Assert.That(NoCircles.OfFiles(model.Uses()), Is.Empty);
        Assert.That(
            NoCircles.OfFolders(model.Uses()).Select(o => o.ToString()),
            Has.Member("src/P/X/Deep: folders in a circle:\n    src/P/X/Deep -> src/P/Y: B\n    src/P/Y -> src/P/X/Deep: D"));
    }

    [Test]
    public void Parts_of_one_type_are_no_circle()
    {
        var model = Planted.Model(("src/P/A.cs", "partial class A { int M() => 0; }"), ("src/P/A.Part.cs", "partial class A { A? Other; }"));
        Assert.That(NoCircles.OfFiles(model.Uses()), Is.Empty);
    }
}
