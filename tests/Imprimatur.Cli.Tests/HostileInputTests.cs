using System.Diagnostics;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Cli.Tests;

/// <summary>Each hostile file ends with a diagnostic, in a process whose heap may not pass 512 MB.</summary>
public sealed class HostileInputTests
{
    private const string HeapLimit = "0x20000000";
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(2);

    private static IEnumerable<TestCaseData> Files() => HostileFile.All().Select(f => new TestCaseData(f).SetArgDisplayNames(f.Name));

    [TestCaseSource(nameof(Files))]
    public async Task Hostile_input_ends_with_a_diagnostic_in_bounded_memory(object hostile)
    {
        using var folder = new TemporaryFolder();
        var path = folder["hostile.workflow.json"];
        await using (var stream = File.Create(path)) ((HostileFile)hostile).Write(stream);
        var (code, output, error) = await RunProcess("check", "--json", path);
        Assert.That(code, Is.EqualTo(1), error);
        var findings = JArray.Parse(output);
        Assert.That(findings, Is.Not.Empty);
        Assert.That(findings.Select(f => (string?)f["severity"]), Has.Member("error"));
        Assert.That(output, Has.Length.LessThan(2_000_000));
    }

    private static async Task<(int Code, string Output, string Error)> RunProcess(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(typeof(Tool).Assembly.Location);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["DOTNET_GCHeapHardLimit"] = HeapLimit;
        using var process = Process.Start(start)!;
        using var hang = new CancellationTokenSource(Hang);
        var output = process.StandardOutput.ReadToEndAsync(hang.Token);
        var error = process.StandardError.ReadToEndAsync(hang.Token);
        try
        {
            await process.WaitForExitAsync(hang.Token);
            return (process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw new AssertionException($"still running after {Hang}");
        }
    }
}
