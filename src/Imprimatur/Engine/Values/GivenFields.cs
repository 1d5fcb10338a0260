using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Engine.Values;

/// <summary>Takes apart what a host gives as fields: an anonymous object, a dictionary or a <c>JObject</c>. A null means: not given.</summary>
internal static class GivenFields
{
    /// <summary>More names than any definition has fields are hostile.</summary>
    private const int Most = 10_000;

    /// <summary>The properties of the host's own types; there are as many as it has written.</summary>
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    /// <summary>The names and values, in the order given.</summary>
    /// <exception cref="ArgumentException">The object is none of the three kinds, or has too many entries.</exception>
    public static IEnumerable<KeyValuePair<string, object>> Of(object? given) => given switch
    {
        null => [],
        FieldSet set => set.Values,
        JObject json => json.Properties().Take(Most).Where(p => p.Value.Type != JTokenType.Null).Select(p => KeyValuePair.Create(p.Name, (object)p.Value)),
        IEnumerable<KeyValuePair<string, object?>> pairs => pairs.Take(Most).Where(p => p.Value is not null).Select(p => KeyValuePair.Create(p.Key, p.Value!)),
        IDictionary table => OfTable(table),
        string or JToken or IEnumerable => throw new ArgumentException(
            "Fields must be an anonymous object, a dictionary from names to values or a JObject.", nameof(given)),
        _ => OfObject(given),
    };

    private static IEnumerable<KeyValuePair<string, object>> OfTable(IDictionary table)
    {
        foreach (DictionaryEntry entry in table)
        {
            if (entry.Key is not string name) throw new ArgumentException("The keys of a dictionary of fields must be strings.", nameof(table));
            if (entry.Value is { } value) yield return KeyValuePair.Create(name, value);
        }
    }

    private static PropertyInfo[] Readable(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanRead && p.GetIndexParameters().Length == 0)];

    private static IEnumerable<KeyValuePair<string, object>> OfObject(object given)
    {
        foreach (var property in Properties.GetOrAdd(given.GetType(), Readable))
        {
            if (property.GetValue(given) is { } value) yield return KeyValuePair.Create(property.Name, value);
        }
    }
}
