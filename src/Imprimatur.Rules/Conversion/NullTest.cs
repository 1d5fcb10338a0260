using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Feel.Compiling;
using Imprimatur.Rules.Feel.Functions;
using Imprimatur.Rules.Feel.Parsing;
using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Conversion;

/// <summary>Whether null slips through unary tests as DMN evaluates them.</summary>
internal static class NullTest
{
    /// <summary>Whether the tests hold of null; names that they read are null too.</summary>
    public static bool Passes(string text)
    {
        try
        {
            var tests = new Parser(text, new ParserOptions(FeelMode.Dmn, BuiltIns.All, LibraryNames.Known, [], _ => null)).ReadUnaryTests();
            var run = new Run(FeelMode.Dmn, BuiltIns.Names, BuiltIns.Names, DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc);
            return tests.Test(NullValue.Instance, new Scope(run).With(UnaryTest.Input, NullValue.Instance)) == true;
        }
        catch (Exception e) when (e is FeelSyntaxException or EvaluationLimitException)
        {
            return false;
        }
    }
}
