using Imprimatur.Rules.Types;

namespace Imprimatur.Rules.Feel;

/// <summary>What a type check reads and writes: the names from outside with their types, the names that were read, the mistakes.</summary>
/// <param name="names">The type of a name from outside, or null.</param>
/// <param name="available">All names from outside, for help.</param>
/// <param name="report">Where mistakes go: code, place in the expression, message, help.</param>
internal sealed class TypeChecks(Func<string, FeelType?> names, IReadOnlyCollection<string> available, Action<string, TextSpan, string, string?> report)
{
    /// <summary>The names from outside that were read.</summary>
    public SortedSet<string> Read { get; } = new(StringComparer.Ordinal);

    /// <summary>All names from outside.</summary>
    public IReadOnlyCollection<string> Available { get; } = available;

    /// <summary>The type of a name from outside, which is noted as read; null when there is none.</summary>
    public FeelType? Find(string name)
    {
        var type = names(name);
        if (type is not null) Read.Add(name);
        return type;
    }

    /// <summary>Reports a mistake.</summary>
    public void Report(string code, TextSpan span, string message, string? help = null) => report(code, span, message, help);
}
