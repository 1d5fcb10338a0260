using System.ComponentModel;
using System.Diagnostics;
using Imprimatur.Sqlite.Tests.Children;
using Imprimatur.Storage;
using Microsoft.Data.Sqlite;

namespace Imprimatur.Sqlite.Tests;

/// <summary>What docs/history.md specifies is enough for a stranger: forty lines of Python, the standard library alone.</summary>
public sealed class PythonCheckTests
{
    [Test]
    public void The_check_has_at_most_forty_lines_and_uses_the_standard_library_only()
    {
        var lines = File.ReadAllLines(Script());
        Assert.That(lines, Has.Length.LessThanOrEqualTo(40));
        Assert.That(lines.Where(l => l.StartsWith("import ", StringComparison.Ordinal)),
            Is.EqualTo(new[] { "import hashlib", "import json", "import sqlite3", "import sys" }));
    }

    [Test]
    public async Task A_stranger_finds_a_good_file_whole_and_an_altered_byte_in_its_place()
    {
        using var file = new TemporaryFile();
        await WriteAsync(file);
        var (code, said) = Run(file.Path);
        Assert.That((code, said.Trim()), Is.EqualTo((0, "3 chains, 12 records, 0 findings")));
        Execute(
            file.Path,
            "UPDATE imprimatur_history SET bytes = CAST(replace(CAST(bytes AS TEXT), '\"sequence\":2', '\"sequence\":3') AS BLOB) "
            + "WHERE instance = 2 AND sequence = 2");
        (code, said) = Run(file.Path);
        Assert.That(code, Is.EqualTo(1), said);
        Assert.That(said, Does.Contain("position 5: instance").And.Contain("record 2 (after 1) is not what was written"));
    }

    [TestCase("DELETE FROM imprimatur_history WHERE position = 4", "record 3 (after 1)")]
    [TestCase("DELETE FROM imprimatur_history WHERE position = 12", "revision 4 or head")]
    [TestCase("UPDATE imprimatur_instance SET head = zeroblob(32) WHERE number = 1", "revision 4 or head")]
    public async Task A_stranger_finds_what_was_dropped_or_cut(string sql, string finding)
    {
        using var file = new TemporaryFile();
        await WriteAsync(file);
        Execute(file.Path, sql);
        var (code, said) = Run(file.Path);
        Assert.That(code, Is.EqualTo(1), said);
        Assert.That(said, Does.Contain(finding));
    }

    private static async Task WriteAsync(TemporaryFile file)
    {
        await using var store = new SqliteStore(file.Options);
        await store.InitializeAsync(default);
        var chains = Enumerable.Range(0, 3).Select(_ => new Chain(store, new InstanceId(Guid.NewGuid()))).ToArray();
        for (var i = 0; i < 4; i++)
        {
            foreach (var chain in chains) Assert.That(await chain.SendAsync(chain.Next()), Is.EqualTo(CommitResult.Committed));
        }
    }

    private static (int Code, string Said) Run(string path)
    {
        var start = new ProcessStartInfo("python3") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Script());
        start.ArgumentList.Add(path);
        try
        {
            using var process = Process.Start(start)!;
            var said = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, said);
        }
        catch (Win32Exception)
        {
            Assert.Ignore("There is no python3 here.");
            throw;
        }
    }

    private static string Script()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Workflow.sln"))) folder = folder.Parent;
        return Path.Combine(folder.FullName, "docs", "verify_history.py");
    }

    private static void Execute(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are this file's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
