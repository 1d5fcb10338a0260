using Imprimatur.Definitions.Model;
using Imprimatur.Definitions.Plans;

namespace Imprimatur.Definitions.Compiling;

/// <summary>Compiles people.</summary>
internal static class PeopleCompiler
{
    /// <summary>People as rules over slots and steps.</summary>
    /// <param name="context">Resolves names.</param>
    /// <param name="people">The people.</param>
    /// <param name="element">The name of the element that stands in the slot after the fields, or null.</param>
    public static PeoplePlan Compile(CompileContext context, PeopleModel people, string? element = null) =>
        new([.. people.AnyOf.Select(rule => Rule(context, rule, element))]);

    private static PersonRule Rule(CompileContext context, PersonModel rule, string? element) => new()
    {
        Kind = rule.Kind,
        Roles = [.. rule.Roles.Select(r => r.Text)],
        Unit = rule.Unit?.Text,
        Slot = rule.Field is null ? -1 : rule.Field.Text == element ? context.Bound.Fields.Fields.Length : context.Field(rule.Field),
        Step = rule.Step is null ? -1 : rule.Step.Text == "start" ? PersonRule.Start : context.Step(rule.Step),
    };
}
