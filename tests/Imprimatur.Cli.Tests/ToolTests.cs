namespace Imprimatur.Cli.Tests;

public sealed class ToolTests
{
    [TestCase("frobnicate")]
    [TestCase("check")]
    [TestCase("check", "--frob", "x")]
    [TestCase("draw", "x", "--lang", "fr")]
    [TestCase("history", "x")]
    [TestCase("audit")]
    public async Task A_wrong_call_is_told_so_with_exit_code_2(params string[] arguments)
    {
        var run = await CliRun.Of(arguments);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("imprimatur"));
        Assert.That(run.Output, Is.Empty);
    }

    [Test]
    public async Task Help_names_every_command_and_the_exit_codes()
    {
        var run = await CliRun.Of("--help");
        Assert.That(run.ExitCode, Is.Zero);
        foreach (var word in new[] { "check", "draw", "history", "audit", "0 nothing found", "1 findings", "2 wrong usage" })
        {
            Assert.That(run.Output, Does.Contain(word));
        }
    }

    [TestCase("check", "--json")]
    [TestCase("draw", "--lang", "--out", "--names", "--json")]
    [TestCase("history", "--json")]
    [TestCase("audit", "--json")]
    public async Task Every_command_has_help_with_its_options(string command, params string[] options)
    {
        var run = await CliRun.Of(command, "--help");
        Assert.That(run.ExitCode, Is.Zero);
        foreach (var option in options) Assert.That(run.Output, Does.Contain(option));
    }
}
