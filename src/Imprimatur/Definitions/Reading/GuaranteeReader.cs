using System.Collections.Immutable;
using Imprimatur.Definitions.Model;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Reading;

/// <summary>Reads guarantees: the properties that are there say which form it is.</summary>
internal static class GuaranteeReader
{
    /// <summary>The forms: kind, the properties that make it, those that may stand beside them.</summary>
    private static readonly ImmutableArray<(GuaranteeKind Kind, string[] Has, string[] May)> Forms =
    [
        (GuaranteeKind.Requires, ["at", "requires"], ["unchanged", "when"]),
        (GuaranteeKind.Never, ["at", "never"], ["when"]),
        (GuaranteeKind.Separate, ["separate"], []),
        (GuaranteeKind.AfterNever, ["after", "never"], []),
        (GuaranteeKind.AfterEventually, ["after", "eventually"], []),
        (GuaranteeKind.Unwritten, ["between", "unwritten"], []),
        (GuaranteeKind.Within, ["from", "to", "within"], ["rework"]),
        (GuaranteeKind.AtLeast, ["from", "to", "atLeast"], ["unless"]),
        (GuaranteeKind.ClockKept, ["clock", "kept"], ["rework", "startsLate"]),
    ];

    private static readonly string[] Always = ["id", "title", "because", "basis"];

    /// <summary>The list <c>guarantees</c>.</summary>
    public static ImmutableArray<GuaranteeModel> List(ReadingContext context, JsonArrayNode? list)
    {
        if (list is null) return [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var read = ImmutableArray.CreateBuilder<GuaranteeModel>();
        foreach (var item in context.Items(list, "`guarantees`"))
        {
            if (context.Open(item, "a guarantee") is not { } o || One(context, o) is not { } guarantee) continue;
            read.Add(guarantee);
            if (!seen.Add(guarantee.Id.Text) && guarantee.Id.Text.Length > 0)
                context.Bag.Error(
                    DefinitionCodes.Twice,
                    guarantee.Id.At,
                    $"there are two guarantees {UserText.Quote(guarantee.Id.Text)}",
                    "give each its own id");
        }

        return read.ToImmutable();
    }

    private static GuaranteeModel? One(ReadingContext context, JsonObjectReader o)
    {
        var id = context.Declared(o, "id", "a guarantee");
        var labels = context.Labels(o);
        var form = Forms.FirstOrDefault(f => f.Has.All(p => o.Node.TryGet(p, out _)));
        if (form.Has is null)
        {
            var all = Forms.SelectMany(f => f.Has.Concat(f.May)).ToHashSet(StringComparer.Ordinal);
            o.Allow([.. all]);
            o.Finish();
            context.Bag.Error(
                DefinitionCodes.BadForm,
                o.Node.Position,
                "the guarantee has none of the forms that can be proved",
                string.Join("; ", Forms.Select(f => string.Join(" with ", f.Has.Select(UserText.Quote)))));
            return null;
        }

        var guarantee = new GuaranteeModel { Id = id, At = o.Node.Position, Kind = form.Kind, Labels = labels };
        guarantee = form.Kind switch
        {
            GuaranteeKind.Requires or GuaranteeKind.Never => GuaranteeForms.At(context, o, guarantee),
            GuaranteeKind.Separate => guarantee with { Steps = context.References(o, "separate") },
            GuaranteeKind.AfterNever => guarantee with { From = context.Needed(o, "after"), To = context.Needed(o, "never") },
            GuaranteeKind.AfterEventually => guarantee with { From = context.Needed(o, "after"), To = context.Needed(o, "eventually") },
            GuaranteeKind.Unwritten => GuaranteeForms.Between(context, o, guarantee),
            GuaranteeKind.Within or GuaranteeKind.AtLeast => GuaranteeForms.FromTo(context, o, guarantee),
            _ => GuaranteeForms.ClockKept(context, o, guarantee),
        };
        foreach (
            var stray in o.Node.Properties
                .Where(p => !Always.Concat(form.Has).Concat(form.May).Contains(p.Name, StringComparer.Ordinal)))
        {
            context.Bag.Error(
                JsonCodes.UnknownProperty,
                stray.Position,
                $"the property {UserText.Quote(stray.Name)} does not go with {string.Join(" and ", form.Has.Select(UserText.Quote))}",
                NearestName.Help(stray.Name, [.. form.Has, .. form.May, .. Always]));
        }

        return guarantee;
    }
}
