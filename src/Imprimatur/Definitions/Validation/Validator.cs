namespace Imprimatur.Definitions.Validation;

/// <summary>All static rules of the format; each reports every mistake that it finds.</summary>
internal static class Validator
{
    public static void Run(Check check)
    {
        TopRules.Top(check);
        StepRules.All(check);
        NotYetRules.All(check);
    }
}
