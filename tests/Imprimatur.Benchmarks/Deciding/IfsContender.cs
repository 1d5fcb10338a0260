using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Imprimatur.Benchmarks.Deciding;

/// <summary>
/// What a programmer writes: one `if` for each rule, with all six comparisons, compiled by the C# compiler with optimisation. Put into methods of 200
/// rules, since the run-time does not optimise methods of many thousand lines.
/// </summary>
internal sealed class IfsContender : IContender
{
    private const int RulesEach = 200;

    private readonly Func<Paper, int> _decide;

    public IfsContender(PaperTable table) => _decide = Compile(Code(table));

    public string Name => "hand-written ifs";

    public int Decide(Paper paper) => _decide(paper);

    private static string Code(PaperTable table)
    {
        var parts = (table.Rules.Length + RulesEach - 1) / RulesEach;
        var text = new StringBuilder("using Imprimatur.Benchmarks.Deciding; public static class Ifs { public static int Decide(Paper p) { int found;\n");
        for (var i = 0; i < parts; i++) text.Append(CultureInfo.InvariantCulture, $"if ((found = Part{i}(p)) >= 0) return found;\n");
        text.Append("return -1; }\n");
        for (var i = 0; i < parts; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"private static int Part{i}(Paper p) {{ var day = p.Received.DayNumber;\n");
            for (var rule = i * RulesEach; rule < Math.Min(table.Rules.Length, (i + 1) * RulesEach); rule++) text.Append(If(table.Rules[rule], rule));
            text.Append("return -1; }\n");
        }

        return text.Append('}').ToString();
    }

    private static string If(PaperRule r, int place) => string.Create(
        CultureInfo.InvariantCulture,
        $"if (p.Kind == \"{r.Kind}\" && p.Region == \"{r.Region}\" && p.Amount >= {r.AmountFrom} && p.Amount <= {r.AmountTo} "
        + $"&& day >= {r.ReceivedFrom.DayNumber} && day <= {r.ReceivedTo.DayNumber} && {(r.Urgent ? "" : "!")}p.Urgent "
        + $"&& p.Pages >= {r.PagesFrom} && p.Pages <= {r.PagesTo}) return {place};\n");

    private static Func<Paper, int> Compile(string code)
    {
        var trusted = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var references = trusted.Append(typeof(Paper).Assembly.Location).Distinct().Select(p => MetadataReference.CreateFromFile(p));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release);
        var compilation = CSharpCompilation.Create("Ifs" + Guid.NewGuid().ToString("N"), [CSharpSyntaxTree.ParseText(code)], references, options);
        using var stream = new MemoryStream();
        var emitted = compilation.Emit(stream);
        if (!emitted.Success) throw new InvalidOperationException(string.Join("\n", emitted.Diagnostics.Take(5)));
        var type = System.Reflection.Assembly.Load(stream.ToArray()).GetType("Ifs")!;
        return type.GetMethod("Decide")!.CreateDelegate<Func<Paper, int>>();
    }
}
