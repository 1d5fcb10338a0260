using System.Diagnostics;
using System.Globalization;

namespace Imprimatur.Sqlite.Tests.Children;

/// <summary>A child process of the tests, and what it said.</summary>
internal sealed class Child : IDisposable
{
    private readonly Process _process;
    private readonly List<string> _lines = [];
    private readonly TaskCompletionSource _closed = new();

    public Child(string path, int clerks, int each)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardOutput = true,
        };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(typeof(Child).Assembly.Location);
        start.ArgumentList.Add(path);
        start.ArgumentList.Add(clerks.ToString(CultureInfo.InvariantCulture));
        start.ArgumentList.Add(each.ToString(CultureInfo.InvariantCulture));
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, said) => Hear(said.Data);
        _process.Start();
        _process.BeginOutputReadLine();
    }

    public int ExitCode => _process.ExitCode;

    /// <summary>What was acknowledged so far: instance, revision, serial.</summary>
    public IReadOnlyList<(string Instance, long Revision, long Serial)> Acknowledged()
    {
        lock (_lines)
        {
            return [.. _lines.Select(l => l.Split(' ')).Where(p => p.Length == 3)
                .Select(p => (p[0], long.Parse(p[1], CultureInfo.InvariantCulture), long.Parse(p[2], CultureInfo.InvariantCulture)))];
        }
    }

    /// <summary>Waits until so many commits were acknowledged, then kills the process as SIGKILL does.</summary>
    public async Task KillAfterAsync(int acknowledged)
    {
        while (Acknowledged().Count < acknowledged) await Task.Delay(1);
        _process.Kill();
        await ExitAsync();
    }

    public async Task ExitAsync()
    {
        await _process.WaitForExitAsync();
        await _closed.Task;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            _closed.TrySetResult();
            return;
        }

        lock (_lines) _lines.Add(line);
    }
}
