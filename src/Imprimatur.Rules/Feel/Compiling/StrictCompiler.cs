using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Feel.Functions;
using Imprimatur.Rules.Feel.Parsing;
using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Types;

namespace Imprimatur.Rules.Feel.Compiling;

/// <summary>Parses and type-checks FEEL in our strict mode; every mistake is a diagnostic at its place in the file.</summary>
/// <param name="names">The types of the names from outside.</param>
/// <param name="mayBeMissing">The names from outside that can be missing where the text stands.</param>
/// <param name="diagnostics">Where mistakes go.</param>
internal sealed class StrictCompiler(IReadOnlyDictionary<string, FeelType> names, IReadOnlySet<string> mayBeMissing, DiagnosticBag diagnostics)
{
    /// <summary>Reads an expression.</summary>
    /// <param name="text">The text.</param>
    /// <param name="quote">Where the opening quote of the text stands in the file.</param>
    /// <param name="expected">What its value must fit; null for any type.</param>
    /// <returns>The expression, or null when a mistake was reported.</returns>
    public Compiled<Node>? Expression(string text, SourcePosition quote, FeelType? expected)
    {
        var compiled = Compile(text, quote, p => p.ReadExpression(), s => s);
        if (compiled is null || expected is null || Fits(compiled.Type, expected) is not { } misfit) return compiled;
        diagnostics.Error(misfit.Code, quote, misfit.Message, misfit.Help);
        return null;
    }

    /// <summary>Reads unary tests on a value of a type.</summary>
    public Compiled<AnyOfTest>? Tests(string text, SourcePosition quote, FeelType input) =>
        Compile(text, quote, p => p.ReadUnaryTests(), s => s.With(UnaryTest.Input, input));

    private Compiled<T>? Compile<T>(string text, SourcePosition quote, Func<Parser, T> read, Func<TypeScope, TypeScope> bind)
        where T : Node
    {
        var failed = false;
        void Report(string code, TextSpan span, string message, string? help)
        {
            failed = true;
            diagnostics.Error(code, Place(text, quote, span.Start), message, help);
        }

        try
        {
            var options = new ParserOptions(FeelMode.Strict, BuiltIns.All, LibraryNames.Known, names.Keys, _ => null);
            var root = read(new Parser(text, options));
            var checks = new TypeChecks(names.GetValueOrDefault, [.. names.Keys], Report);
            var type = root.Check(bind(new TypeScope(checks)));
            foreach (var name in checks.Read.Where(mayBeMissing.Contains))
                Report(FeelCodes.MayBeMissing, root.Span, $"{UserText.Quote(name)} may be missing here, and FEEL can't ask for that",
                    "say with a cell what a missing value means");
            return failed ? null : new Compiled<T>(text, root, type, [.. checks.Read]);
        }
        catch (FeelSyntaxException e)
        {
            Report(e.Code, e.Span, e.Message, e.Help);
            return null;
        }
    }

    private static (string Code, string Message, string? Help)? Fits(FeelType type, FeelType expected)
    {
        if (!TypeRelations.Fits(type, expected)) return (FeelCodes.WrongType,
            $"this is a {TypeRelations.Name(type)}, but a {TypeRelations.Name(expected)} is asked for", null);
        if (!type.OneOf.IsDefault && !expected.OneOf.IsDefault && type.OneOf.Except(expected.OneOf, StringComparer.Ordinal).FirstOrDefault() is { } other)
            return (FeelCodes.NotOneOf, $"{UserText.Quote(other)} is not among the values that are asked for", NearestName.Help(other, expected.OneOf));
        return type.Min > expected.Max || type.Max < expected.Min ? (FeelCodes.NeverHolds, "the number is out of the bounds that are asked for", null) : null;
    }

    /// <summary>The place in the file of an offset in a text; escapes are taken as the shortest that JSON has.</summary>
    private static SourcePosition Place(string text, SourcePosition quote, int offset)
    {
        if (quote == SourcePosition.None) return quote;
        var escapes = text.AsSpan(0, Math.Min(offset, text.Length)).ToArray().Count(c => c is '"' or '\\' or < ' ');
        return new SourcePosition(quote.Line, quote.Column + 1 + offset + escapes);
    }
}
