using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Reading;

/// <summary>Reads the properties of each form of guarantee.</summary>
internal static class GuaranteeForms
{
    /// <summary><c>at</c> with <c>requires</c> or <c>never</c>.</summary>
    public static GuaranteeModel At(ReadingContext context, JsonObjectReader o, GuaranteeModel guarantee)
    {
        guarantee = Place(context, o.Optional("at")!.Value, guarantee);
        return guarantee with
        {
            Requires = o.Optional("requires") is { } requires ? Requires(context, requires.Value) : null,
            Fields = context.References(o, "unchanged"),
            When = o.Optional("when")?.Value,
            Never = o.Optional("never")?.Value,
        };
    }

    /// <summary><c>between</c> with <c>unwritten</c>.</summary>
    public static GuaranteeModel Between(ReadingContext context, JsonObjectReader o, GuaranteeModel guarantee)
    {
        var between = o.Array("between");
        var points = between is null ? [] : context.References(between, "`between`").Names;
        if (between is not null && between.Items.Length != 2)
            context.Bag.Error(DefinitionCodes.BadForm, between.Position, "`between` names two points", "for example `[\"signOff.sign\", \"publish\"]`");
        return guarantee with { From = points.ElementAtOrDefault(0), To = points.ElementAtOrDefault(1), Fields = context.References(o, "unwritten") };
    }

    /// <summary><c>from</c> and <c>to</c> with <c>within</c> or <c>atLeast</c>.</summary>
    public static GuaranteeModel FromTo(ReadingContext context, JsonObjectReader o, GuaranteeModel guarantee) => guarantee with
    {
        From = context.Needed(o, "from"),
        To = context.Needed(o, "to"),
        Term = context.Term(o, "within") ?? context.Term(o, "atLeast"),
        Unless = context.Reference(o, "unless"),
        Rework = o.Integer("rework", 0, 100) ?? 0,
    };

    /// <summary><c>clock</c> with <c>kept</c>.</summary>
    public static GuaranteeModel ClockKept(ReadingContext context, JsonObjectReader o, GuaranteeModel guarantee)
    {
        if (o.Boolean("kept") is { Value: false } kept)
            context.Bag.Error(JsonCodes.BadValue, kept.Position, "`kept` can only be true: that it is not kept is no guarantee");
        return guarantee with { Clock = context.Needed(o, "clock"), Rework = o.Integer("rework", 0, 100) ?? 0, StartsLate = context.Term(o, "startsLate") };
    }

    private static GuaranteeModel Place(ReadingContext context, JsonNode at, GuaranteeModel guarantee)
    {
        if (at is JsonTextNode text) return guarantee with { Steps = new NameList(at.Position, [context.Reference(text, "`at`")]) };
        if (at is JsonArrayNode list) return guarantee with { Steps = context.References(list, "`at`") };
        if (at is not JsonObjectNode node)
        {
            JsonObjectReader.WrongKind(at, "`at`", "a step, a list of steps, a `handler` or a `result`", context.Bag);
            return guarantee;
        }

        var o = new JsonObjectReader(node, context.Bag);
        guarantee = guarantee with { Handler = context.Reference(o, "handler"), Result = context.Reference(o, "result") };
        o.Finish();
        if ((guarantee.Handler is null) == (guarantee.Result is null))
            context.Bag.Error(DefinitionCodes.BadForm, at.Position, "`at` names a `handler` or a `result`", "for example `{ \"handler\": \"publish\" }`");
        return guarantee;
    }

    private static NameList Requires(ReadingContext context, JsonNode node)
    {
        if (node is JsonTextNode text) return new NameList(node.Position, [context.Reference(text, "`requires`")]);
        if (node is JsonObjectNode o)
        {
            var reader = new JsonObjectReader(o, context.Bag);
            var any = context.References(reader, "anyOf", required: true);
            reader.Finish();
            if (any is { Names.IsEmpty: true }) context.Bag.Error(JsonCodes.BadValue, any.At, "an empty `anyOf` can't be met", "name at least one ending");
            return any ?? new NameList(node.Position, []);
        }

        JsonObjectReader.WrongKind(node, "`requires`", "an ending such as `review.clear`, or an object with `anyOf`", context.Bag);
        return new NameList(node.Position, []);
    }
}
