using System.Diagnostics;
using System.Globalization;
using System.Text;
using Imprimatur.Definitions;

namespace Imprimatur.Tests.Definitions;

/// <summary>
/// Definitions changed by chance, along their structure and against it: the reader says what is wrong or takes them, and neither throws nor runs for
/// ever. A short run with a fixed seed in every test run; with IMPRIMATUR_FUZZ_MINUTES for so many minutes with seeds of the clock. Everything runs on a
/// stack of a megabyte.
/// </summary>
public class WorkflowFuzzTests
{
    private const int ShortRun = 150;
    private const int Stack = 1024 * 1024;

    private static readonly string[] Names =
        ["official-document.workflow.json", "whole-forms.workflow.json", "note.workflow.json", "whole-forms.decision.json", "handlers.json"];

    private static readonly string[] Words =
    [
        "\"to\": \"join\"", "\"to\": \"earlier\"", "\"start\":", "\"steps\":", "\"feel\":", "\"otherwise\":", "null", "true", "-1", "1e308",
        "\"P9999999999D\"", "\"\"", "{", "}", "[", "]",
        ",", ":", "\\u0000", "\\ud800", "//", "\"by\": \"clock\"", "\"needs\": []", "\"type\": \"parallel\"", "\"type\": \"forEach\"",
        "\"resume\": \"direct\"", "\"workflow\": \"note@1\"",
    ];

    [Test]
    public void A_definition_that_was_changed_by_chance_is_taken_or_refused_with_diagnostics()
    {
        var minutes = double.Parse(Environment.GetEnvironmentVariable("IMPRIMATUR_FUZZ_MINUTES") ?? "0", CultureInfo.InvariantCulture);
        var (failure, told) = (default(string), "");
        var thread = new Thread(() => (failure, told) = Run(minutes), Stack);
        thread.Start();
        thread.Join();
        TestContext.Out.WriteLine(told);
        Assert.That(failure, Is.Null);
    }

    private static (string? Failure, string Told) Run(double minutes)
    {
        var first = minutes > 0 ? Environment.TickCount : 2_017;
        var watch = Stopwatch.StartNew();
        var (count, good, slowest) = (0, 0, TimeSpan.Zero);
        for (; minutes > 0 ? watch.Elapsed.TotalMinutes < minutes : count < ShortRun; count++)
        {
            var (random, begin) = (new Random(first + count), watch.Elapsed);
            var (name, text) = Changed(random);
            try
            {
                if (Read(name, text)) good++;
            }
            catch (Exception e)
            {
                return ($"{name}, seed {first + count}: {e}\n{(text.Length > 6_000 ? text[..6_000] : text)}", "");
            }

            if (watch.Elapsed - begin > slowest) slowest = watch.Elapsed - begin;
        }

        return (good == count ? "nothing is ever refused" : null, $"{count} cases, {good} of them taken, slowest {slowest.TotalSeconds:F2} s");
    }

    private static bool Read(string name, string text)
    {
        var beside = new[] { "whole-forms.decision.json", "note.workflow.json", "disclosure-attribute.decision.json" }.Where(b => b != name).Select(Cases.File);
        var reading = CatalogReader.Read([new CatalogFile(name, Encoding.UTF8.GetBytes(text)), .. beside]);
        foreach (var found in reading.Diagnostics) _ = found.ToString();
        return !reading.Diagnostics.Any(d => d.Severity == Rules.Diagnostics.Severity.Error && d.File == name);
    }

    private static (string Name, string Text) Changed(Random random)
    {
        var name = Names[random.Next(Names.Length)];
        var text = Cases.Text(name);
        for (var i = random.Next(1, 6); i > 0; i--) text = Edited(random, text);
        if (random.Next(2) == 0) return (name, text);
        for (var i = random.Next(1, 4); i > 0; i--) text = Torn(random, text);
        return (name, text);
    }

    /// <summary>A change that leaves JSON; the text as it is where it would name a property twice in one object.</summary>
    private static string Edited(Random random, string text)
    {
        try
        {
            return Mutation.Apply(text, random.Next(100_000), random.Next(10), random.Next(100_000));
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    /// <summary>A change that asks nothing of JSON.</summary>
    private static string Torn(Random random, string text)
    {
        var from = random.Next(text.Length + 1);
        var to = Math.Min(text.Length, from + random.Next(60));
        var word = Words[random.Next(Words.Length)];
        return random.Next(5) switch
        {
            0 => text.Remove(from, to - from),
            1 => text.Insert(from, word),
            2 => text[..from] + word + text[to..],
            3 => text.Insert(to, string.Concat(Enumerable.Repeat(text[from..to], random.Next(1, 300)))),
            _ => text.Insert(from, string.Concat(Enumerable.Repeat(random.Next(2) == 0 ? "[" : "{\"a\":", random.Next(1, 5_000)))),
        };
    }
}
