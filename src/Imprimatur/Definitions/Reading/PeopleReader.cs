using Imprimatur.Definitions.Model;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Reading;

/// <summary>Reads people: posts, performers, persons and parties in fields, and the words for them.</summary>
internal static class PeopleReader
{
    private const string Forms = "for example `{ \"roles\": [\"leader\"] }`, `{ \"performerOf\": \"draft\" }`, `\"holder\"`, `\"sender\"`, or a list of these";

    private static readonly string[] Words = ["holder", "sender", "anyone"];

    /// <summary>The people of a property, or null when it is not there.</summary>
    public static PeopleModel? Property(ReadingContext context, JsonObjectReader o, string property, bool required = false)
    {
        var found = required ? o.Required(property) : o.Optional(property);
        return found is null ? null : Read(context, found.Value);
    }

    /// <summary>People from a node; mistakes are reported and left out.</summary>
    public static PeopleModel Read(ReadingContext context, JsonNode node)
    {
        if (node is not JsonArrayNode list) return new PeopleModel(node.Position, One(context, node) is { } one ? [one] : []);
        if (list.Items.IsEmpty) context.Bag.Error(JsonCodes.BadValue, node.Position, "an empty list names nobody", Forms);
        var rules = context.Items(list, "the list of people").Select(item => One(context, item)).OfType<PersonModel>();
        return new PeopleModel(node.Position, [.. rules]);
    }

    private static PersonModel? One(ReadingContext context, JsonNode node)
    {
        if (node is JsonTextNode word) return Word(context, word);
        if (context.Open(node, "people") is not { } o) return null;
        var roles = context.References(o, "roles");
        var unit = o.Optional("unit")?.Value;
        var step = context.Reference(o, "performerOf");
        var person = FieldOf(context, o, "person");
        var party = FieldOf(context, o, "party");
        o.Finish();
        var forms = new object?[] { roles, step, person, party }.Count(f => f is not null);
        if (forms != 1 || (unit is not null && roles is null))
        {
            if (o.Node.Properties.All(p => p.Name is "roles" or "unit" or "performerOf" or "person" or "party"))
                context.Bag.Error(
                    DefinitionCodes.BadForm,
                    node.Position,
                    "people are named by exactly one of `roles` (with `unit`), `performerOf`, `person` and `party`",
                    Forms);
            return null;
        }

        if (roles is not null) return Post(context, node, roles, unit);
        if (step is not null) return new PersonModel { Kind = PersonRuleKind.PerformerOf, At = node.Position, Step = step };
        return new PersonModel
        {
            Kind = person is not null ? PersonRuleKind.PersonInField : PersonRuleKind.PartyInField,
            At = node.Position,
            Field = person ?? party,
        };
    }

    private static PersonModel Post(ReadingContext context, JsonNode node, NameList roles, JsonNode? unit)
    {
        if (roles.Names.IsEmpty) context.Bag.Error(JsonCodes.BadValue, roles.At, "an empty list of roles names nobody", "name at least one role");
        var post = new PersonModel { Kind = PersonRuleKind.Post, At = node.Position, Roles = roles.Names };
        if (unit is null) return post;
        if (unit is JsonTextNode constant) return post with { Unit = context.Reference(constant, "`unit`") };
        return post with { Field = FieldIn(context, unit, "`unit`") ?? new Name("", unit.Position) };
    }

    private static PersonModel? Word(ReadingContext context, JsonTextNode word)
    {
        PersonRuleKind? kind = word.Text switch
        {
            "holder" => PersonRuleKind.Holder,
            "sender" => PersonRuleKind.Sender,
            "anyone" => PersonRuleKind.Anyone,
            _ => null,
        };
        if (kind is { } known) return new PersonModel { Kind = known, At = word.Position };
        context.Bag.Error(
            DefinitionCodes.UnknownWord,
            word.Position,
            $"{UserText.Quote(word.Text)} names nobody",
            NearestName.Find(word.Text, Words) is { } near ? $"did you mean {UserText.Quote(near)}? {Forms}" : Forms);
        return null;
    }

    private static Name? FieldOf(ReadingContext context, JsonObjectReader o, string property) =>
        o.Optional(property)?.Value is { } node ? FieldIn(context, node, UserText.Quote(property)) ?? new Name("", node.Position) : null;

    private static Name? FieldIn(ReadingContext context, JsonNode node, string what)
    {
        if (context.Open(node, what) is not { } o) return null;
        var field = context.Needed(o, "field");
        o.Finish();
        return field;
    }
}
