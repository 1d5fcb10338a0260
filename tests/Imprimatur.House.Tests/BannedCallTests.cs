using Imprimatur.House.Tests.Checks;
using Imprimatur.House.Tests.Sources;

namespace Imprimatur.House.Tests;

public sealed class BannedCallTests
{
    [Test]
    public void No_banned_call_is_made() => HouseFixture.HasNone(BannedCalls.Find(Repository.Model));

    [Test]
    public void Exceptions_have_one_root() => HouseFixture.HasNone(ExceptionRoots.Find(Repository.Model));

    [TestCase("src/Imprimatur/Machine/C.cs", "object M() => DateTime.UtcNow;", "System.DateTime.UtcNow")]
    [TestCase("src/Imprimatur/Engine/C.cs", "object M() => System.DateTimeOffset.Now;", "System.DateTimeOffset.Now")]
    [TestCase("tests/T/C.cs", "void M() => Thread.Sleep(1);", "System.Threading.Thread.Sleep")]
    [TestCase("src/Imprimatur/Machine/C.cs", "object M() => Guid.NewGuid();", "System.Guid.NewGuid")]
    [TestCase("src/Imprimatur/Machine/C.cs", "object M() => Environment.MachineName;", "System.Environment.MachineName")]
    [TestCase("src/Imprimatur/Definitions/Plans/C.cs", "object M() => File.ReadAllText(\"x\");", "System.IO.File.ReadAllText")]
    [TestCase("src/Imprimatur/Machine/C.cs", "object M() => Task.CompletedTask;", "System.Threading.Tasks.Task.CompletedTask")]
    [TestCase("src/Imprimatur/Engine/C.cs", "object M() => Random.Shared;", "System.Random.Shared")]
    [TestCase("src/Imprimatur.Sqlite/C.cs", "void M() => Console.WriteLine();", "System.Console.WriteLine")]
    [TestCase("src/Imprimatur.Rules/C.cs", "object M(TimeProvider t) => t.GetUtcNow();", "System.TimeProvider.GetUtcNow")]
    public void A_planted_banned_call_is_found(string path, string member, string call)
    {
        var found = BannedCalls.Find(Planted.Model((path, $"class C\n{{\n    {member}\n}}"))).Select(o => o.ToString());
        Assert.That(found, Has.Some.StartsWith($"{path}:3: `{call}` is banned here: "));
    }

    [Test]
    public void A_banned_call_behind_a_static_using_is_found()
    {
        var model = Planted.Model(("src/Imprimatur/Machine/C.cs", "using static System.DateTimeOffset;\nclass C { object M() => UtcNow; }"));
        HouseFixture.Finds(
            BannedCalls.Find(model),
            "src/Imprimatur/Machine/C.cs:2: `System.DateTimeOffset.UtcNow` is banned here: take the moment from a TimeProvider");
    }

    [Test]
    public void The_shell_may_do_what_the_core_may_not() =>
        Assert.That(BannedCalls.Find(Planted.Model(("src/Imprimatur/Engine/C.cs", "class C { object M() => Task.FromResult(Guid.NewGuid()); }"))), Is.Empty);

    [Test]
    public void A_planted_exception_with_another_root_is_found()
    {
        var model = Planted.Model(
            ("src/P/ImprimaturException.cs", "public class ImprimaturException : Exception;"),
            ("src/P/GoodException.cs", "public class GoodException : ImprimaturException;"),
            ("src/P/BadException.cs", "\npublic class BadException : InvalidOperationException;"));
        HouseFixture.Finds(ExceptionRoots.Find(model), "src/P/BadException.cs:2: BadException should derive from ImprimaturException");
    }
}
