using System.Diagnostics;
using Imprimatur.Machine;
using Imprimatur.Machine.Codec;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.State;
using Imprimatur.Machine.Transitions;

namespace Imprimatur.Tests.Machine;

/// <summary>Tells, without judging, what a command costs the machine alone: run it by name.</summary>
[Explicit("a measurement, not a test")]
public class SpeedTests
{
    [Test]
    public void Commands_per_second_on_the_format_page()
    {
        var source = Document.Publishing();
        var log = source.Log.Select(l => l.Command).ToArray();
        var circumstances = source.Circumstances with { Grants = source.Circumstances.Grants.Add("廊政办字〔2017〕号", 1) };
        var states = new InstanceState?[log.Length + 1];
        for (var i = 0; i < log.Length; i++) states[i + 1] = ((Accepted)WorkflowMachine.Apply(source.Plan, states[i], log[i], circumstances)).Next;
        for (var round = 0; round < 4; round++)
        {
            var watch = Stopwatch.StartNew();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var count = 0;
            for (var n = 0; n < 5000; n++)
            {
                for (var i = 0; i < log.Length; i++, count++) _ = WorkflowMachine.Apply(source.Plan, states[i], log[i], circumstances);
            }

            var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / count;
            TestContext.Out.WriteLine($"{count / watch.Elapsed.TotalSeconds:N0} a second, {watch.Elapsed.TotalMicroseconds / count:N2} µs, {bytes:N0} bytes each");
        }

        var writer = new ByteWriter();
        var time = Stopwatch.StartNew();
        for (var n = 0; n < 100_000; n++)
        {
            writer.Clear();
            StateCodec.WriteControl(writer, source.Plan, states[^1]!.Control, null);
        }

        TestContext.Out.WriteLine($"Control is {writer.Length} bytes, {time.Elapsed.TotalMicroseconds / 100_000:N2} µs to write; by command:");
        foreach (var kind in log.Select((c, i) => (c, i)))
        {
            var watch = Stopwatch.StartNew();
            for (var n = 0; n < 20_000; n++) _ = WorkflowMachine.Apply(source.Plan, states[kind.i], kind.c, circumstances);
            TestContext.Out.WriteLine($"{watch.Elapsed.TotalMicroseconds / 20_000:N2} µs {(kind.c as CompleteCommand)?.Outcome ?? kind.c.GetType().Name}");
        }
    }
}
