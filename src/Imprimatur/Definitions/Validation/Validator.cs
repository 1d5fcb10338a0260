using Imprimatur.Definitions.Model;

namespace Imprimatur.Definitions.Validation;

/// <summary>All static rules of the format; each reports every mistake that it finds.</summary>
internal static class Validator
{
    public static void Run(Check check)
    {
        TopRules.Top(check);
        FieldRules.All(check);
        StepRules.All(check);
        StartRules.All(check);
        ApprovalRules.All(check);
        BranchRules.All(check);
        GuaranteeRules.All(check);
        GuardRules.All(check);
        NotYetRules.All(check);
        if (check.CanFlow)
        {
            FlowRules.All(check);
            AssignmentRules.All(check);
        }
        else
        {
            check.Bag.Error(
                DefinitionCodes.TooMany,
                check.Model.Node.Position,
                "the definition has too many ways",
                $"at most {check.Bound.Limits.MaxWays} are allowed");
        }
    }
}
