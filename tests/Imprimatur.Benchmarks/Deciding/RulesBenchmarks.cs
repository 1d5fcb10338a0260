using BenchmarkDotNet.Attributes;

namespace Imprimatur.Benchmarks.Deciding;

/// <summary>The same contenders under BenchmarkDotNet; each operation decides about <see cref="Batch"/> papers.</summary>
[MemoryDiagnoser]
public class RulesBenchmarks
{
    /// <summary>The papers of one operation.</summary>
    public const int Batch = 32;

    private PaperTable _table = null!;
    private IContender _index = null!;
    private IContender _evaluate = null!;
    private IContender _ifs = null!;
    private IContender? _engine;
    private int _next;

    /// <summary>The sizes of tables that are run.</summary>
    public static IEnumerable<int> Sizes { get; set; } = [];

    [ParamsSource(nameof(Sizes))]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _table = new PaperTable(Rows);
        var decision = _table.Compile();
        (_index, _evaluate, _ifs, _engine) = (new IndexContender(decision), new EvaluateContender(decision), new IfsContender(_table), null);
    }

    [Benchmark(OperationsPerInvoke = Batch, Baseline = true)]
    public int Imprimatur() => Run(_index);

    [Benchmark(OperationsPerInvoke = Batch)]
    public int ImprimaturEvaluate() => Run(_evaluate);

    [Benchmark(OperationsPerInvoke = Batch)]
    public int HandWrittenIfs() => Run(_ifs);

    [Benchmark(OperationsPerInvoke = Batch)]
    public int MicrosoftRulesEngine() => Run(_engine ??= new RulesEngineContender(_table));

    private int Run(IContender contender)
    {
        var sum = 0;
        for (var i = 0; i < Batch; i++) sum += contender.Decide(_table.Inputs[_next++ % PaperTable.Papers]);
        return sum;
    }
}
