using System.Collections.Immutable;
using Imprimatur.Cli.Kit;
using Imprimatur.Rules.Analysis;
using Imprimatur.Rules.Values;
using Newtonsoft.Json;

namespace Imprimatur.Cli.Words;

/// <summary>Regions and answers as JSON.</summary>
internal static class RegionJson
{
    /// <summary>Writes a list of things.</summary>
    public static void List<T>(JsonTextWriter writer, string name, IEnumerable<T> items, Action<T> write)
    {
        writer.WritePropertyName(name);
        writer.WriteStartArray();
        foreach (var item in items) write(item);
        writer.WriteEndArray();
    }

    /// <summary>Writes an object.</summary>
    public static void Object(JsonTextWriter writer, Action write)
    {
        writer.WriteStartObject();
        write();
        writer.WriteEndObject();
    }

    /// <summary>Writes a region's properties into an object that is open.</summary>
    public static void Region(JsonTextWriter writer, Region region)
    {
        writer.Property("region", region.ToString());
        writer.Property("exact", region.IsExact);
        List(writer, "where", region.Parts, p => Object(writer, () =>
        {
            writer.Property(p.IsInput ? "input" : "outside", p.Name);
            writer.Property("is", p.Words);
        }));
        Example(writer, region.Example);
    }

    /// <summary>Writes an example.</summary>
    public static void Example(JsonTextWriter writer, ImmutableArray<InputValue> example)
    {
        writer.WritePropertyName("example");
        Object(writer, () =>
        {
            foreach (var (name, value) in example) Value(writer, name, value);
        });
    }

    /// <summary>Writes an answer; null for none.</summary>
    public static void Answer(JsonTextWriter writer, string name, Answer answer)
    {
        writer.WritePropertyName(name);
        if (answer.Exists) Object(writer, () => Outputs(writer, answer));
        else writer.WriteNull();
    }

    /// <summary>Writes what lies outside the analysable part.</summary>
    public static void Outside(JsonTextWriter writer, ImmutableArray<OutsidePart> outside) => List(writer, "outside", outside, o => Object(writer, () =>
    {
        writer.Property("rule", o.Rule);
        writer.Property("place", o.Place);
        writer.Property("text", o.Text);
        writer.Property("why", o.Why);
    }));

    private static void Outputs(JsonTextWriter writer, Answer answer)
    {
        foreach (var output in answer.Outputs)
        {
            if (output.Computed is not { } feel)
            {
                Value(writer, output.Name, output.Value);
                continue;
            }

            writer.WritePropertyName(output.Name);
            Object(writer, () => writer.Property("feel", feel));
        }
    }

    private static void Value(JsonTextWriter writer, string name, Value? value)
    {
        writer.WritePropertyName(name);
        Value(writer, value);
    }

    private static void Value(JsonTextWriter writer, Value? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNull();
                break;
            case BooleanValue truth:
                writer.WriteValue(truth.Truth);
                break;
            case NumberValue number:
                writer.WriteRawValue(number.Number.ToString());
                break;
            case ListValue list:
                writer.WriteStartArray();
                foreach (var item in list.Items) Value(writer, item);
                writer.WriteEndArray();
                break;
            case StringValue text:
                writer.WriteValue(text.Text);
                break;
            default:
                writer.WriteValue(new InputValue("", value).ToString()[" = ".Length..]);
                break;
        }
    }
}
