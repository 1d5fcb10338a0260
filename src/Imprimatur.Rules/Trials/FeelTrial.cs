using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Feel.Compiling;
using Imprimatur.Rules.Feel.Functions;
using Imprimatur.Rules.Feel.Operations;
using Imprimatur.Rules.Feel.Parsing;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Trials;

/// <summary>Tries a FEEL expression on values: for people who write rules. Pure, bounded.</summary>
/// <param name="names">The names that it may read; null where a value is missing.</param>
/// <param name="isDmn">Whether it is read as DMN reads it, where an error becomes null, and not as our definitions and decisions do.</param>
/// <param name="now">The moment for <c>now()</c> and <c>today()</c>.</param>
/// <param name="zone">The time zone.</param>
public sealed class FeelTrial(IReadOnlyDictionary<string, Value?> names, bool isDmn, DateTimeOffset now, TimeZoneInfo zone)
{
    private readonly List<FeelNotice> _notices = [];

    /// <summary>Evaluates an expression.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="explain">Whether the values of its pieces are wanted.</param>
    public FeelAnswer Run(string text, bool explain = false)
    {
        _notices.Clear();
        if (Parse(text) is not { } root) return Answer(null, null);
        var source = new Source(names);
        var run = new Run(isDmn ? FeelMode.Dmn : FeelMode.Strict, source, BuiltIns.Names, now, zone);
        var value = Evaluate(root, run);
        _notices.AddRange(run.Warnings.Select(w => new FeelNotice(null, Severity.Warning, w.Span.Start, w.Span.End, w.Message, null)));
        var tree = explain ? new TreeBuilder(new Run(isDmn ? FeelMode.Dmn : FeelMode.Strict, source, BuiltIns.Names, now, zone)).Of(root) : null;
        return Answer(value, tree);
    }

    private Node? Parse(string text)
    {
        try
        {
            var mode = isDmn ? FeelMode.Dmn : FeelMode.Strict;
            var root = new Parser(text, new ParserOptions(mode, BuiltIns.All, LibraryNames.Known, names.Keys, _ => null)).ReadExpression();
            if (isDmn) return root;
            var types = names.ToDictionary(n => n.Key, n => n.Value is null ? FeelType.Any : ValueTypes.Of(n.Value), StringComparer.Ordinal);
            var checks = new TypeChecks(types.GetValueOrDefault, types.Keys, Mistake);
            root.Check(new TypeScope(checks));
            foreach (var name in checks.Read.Where(n => names[n] is null))
                Mistake(FeelCodes.MayBeMissing, root.Span, $"{UserText.Quote(name)} is missing, and FEEL can't ask for that", null);
            return _notices.Count == 0 ? root : null;
        }
        catch (FeelSyntaxException e)
        {
            Mistake(e.Code, e.Span, e.Message, e.Help);
            return null;
        }
    }

    private static Value Evaluate(Node root, Run run)
    {
        try
        {
            return root.Evaluate(new Scope(run));
        }
        catch (EvaluationLimitException e)
        {
            return run.Null(root.Span, e.Message);
        }
    }

    private void Mistake(string code, TextSpan span, string message, string? help) =>
        _notices.Add(new FeelNotice(code, Severity.Error, span.Start, span.End, message, help));

    private FeelAnswer Answer(Value? value, FeelTree? tree)
    {
        var type = value is null or NullValue ? "null" : TypeRelations.Name(ValueTypes.Of(value));
        var known = value is NullValue ? null : value;
        return new FeelAnswer(known, known is null ? "null" : FeelLiteral.Of(known), type, [.. _notices.OrderBy(n => n.Start)], tree);
    }

    private sealed class Source(IReadOnlyDictionary<string, Value?> names) : INameSource
    {
        public Value? Find(string name) => names.TryGetValue(name, out var value) ? value ?? NullValue.Instance : null;
    }
}
