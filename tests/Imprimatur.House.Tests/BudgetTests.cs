using Imprimatur.House.Tests.Checks;
using Imprimatur.House.Tests.Sources;

namespace Imprimatur.House.Tests;

public sealed class BudgetTests
{
    [Test]
    public void No_file_is_long() => HouseFixture.HasNone(FileBudget.LongFiles(Repository.Sources));

    [Test]
    public void No_line_is_long() => HouseFixture.HasNone(FileBudget.LongLines(Repository.Sources));

    [Test]
    public void The_median_file_is_short() => HouseFixture.HasNone(FileBudget.LongMedian([.. Repository.Sources.Where(f => f.IsUnder("src"))]));

    [Test]
    public void No_method_is_long() => HouseFixture.HasNone(MethodBudget.Find(Repository.Sources));

    [Test]
    public void A_planted_long_file_is_found() =>
        HouseFixture.Finds(FileBudget.LongFiles([Lines(400), Lines(401)]), "src/Lines401.cs: 401 lines, of at most 400");

    [Test]
    public void A_planted_long_line_is_found() =>
        HouseFixture.Finds(
            FileBudget.LongLines([Planted.At("src/A.cs", $"{new string('a', 160)}\n{new string('b', 161)}\n")]),
            "src/A.cs:2: 161 characters, of at most 160");

    [Test]
    public void A_planted_long_median_is_found() =>
        HouseFixture.Finds(FileBudget.LongMedian([Lines(1), Lines(61), Lines(62)]), "src: the median file has 61 lines, of at most 60");

    [TestCase("void Long() {", "}", "Long")]
    [TestCase("C() {", "}", "C")]
    [TestCase("int P { get {", "return 0; } }", "P")]
    [TestCase("int this[int i] { get {", "return 0; } }", "a member")]
    public void A_planted_long_method_is_found(string head, string tail, string name)
    {
        var file = Planted.At("src/C.cs", $"class C {{\n{head}\n{new string('\n', 68)}{tail} }}");
        var longer = Planted.At("src/C.cs", $"class C {{\n{head}\n{new string('\n', 69)}{tail} }}");
        HouseFixture.Finds(MethodBudget.Find([file]));
        HouseFixture.Finds(MethodBudget.Find([longer]), $"src/C.cs:2: {name} has 71 lines, of at most 70");
    }

    [Test]
    public void A_planted_long_local_function_is_found() =>
        HouseFixture.Finds(
            MethodBudget.Find([Planted.At("src/Program.cs", $"void Local() {{\n{new string('\n', 70)}}}")]),
            "src/Program.cs:1: Local has 72 lines, of at most 70");

    private static SourceFile Lines(int count) => Planted.At($"src/Lines{count}.cs", string.Join('\n', Enumerable.Repeat("// x", count)) + "\n");
}
