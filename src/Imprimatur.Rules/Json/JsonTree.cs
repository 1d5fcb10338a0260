using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;
using Newtonsoft.Json;

namespace Imprimatur.Rules.Json;

/// <summary>Builds the nodes from Newtonsoft's tokens and the gate's marks, with a stack of its own, so that depth costs no call stack.</summary>
internal sealed class JsonTree(DiagnosticBag diagnostics)
{
    private readonly Stack<Level> _open = new();
    private JsonNode? _root;

    /// <summary>Reads the tokens; the marks are those of the same text.</summary>
    public JsonNode Build(JsonTextReader reader, List<JsonMark> marks)
    {
        var next = 0;
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonToken.EndObject or JsonToken.EndArray:
                    Add(_open.Pop().Close());
                    break;
                case JsonToken.StartObject or JsonToken.StartArray:
                    _open.Push(new Level(marks[next++].Position, reader.TokenType == JsonToken.StartObject));
                    break;
                case JsonToken.PropertyName:
                    _open.Peek().Name((string)reader.Value!, marks[next++].Position, diagnostics);
                    break;
                default:
                    Add(Leaf(reader, marks[next++]));
                    break;
            }
        }

        return _root ?? throw new InvalidOperationException("the gate let an empty text pass");
    }

    private static JsonNode Leaf(JsonTextReader reader, JsonMark mark) => reader.TokenType switch
    {
        JsonToken.String => new JsonTextNode(mark.Position, (string)reader.Value!),
        JsonToken.Integer or JsonToken.Float => new JsonNumberNode(mark.Position, mark.RawNumber!),
        JsonToken.Boolean => new JsonBooleanNode(mark.Position, (bool)reader.Value!),
        JsonToken.Null => new JsonNullNode(mark.Position),
        _ => throw new InvalidOperationException($"the gate let {reader.TokenType} pass"),
    };

    private void Add(JsonNode node)
    {
        if (_open.Count == 0) _root = node;
        else _open.Peek().Take(node);
    }

    /// <summary>An object or a list that is still open.</summary>
    private sealed class Level(SourcePosition position, bool isObject)
    {
        private readonly ImmutableArray<JsonNode>.Builder _items = ImmutableArray.CreateBuilder<JsonNode>();
        private readonly ImmutableArray<JsonProperty>.Builder _properties = ImmutableArray.CreateBuilder<JsonProperty>();
        private readonly Dictionary<string, SourcePosition> _seen = new(StringComparer.Ordinal);
        private (string Name, SourcePosition At, bool IsDouble) _name;

        public void Name(string name, SourcePosition at, DiagnosticBag diagnostics)
        {
            _name = (name, at, !_seen.TryAdd(name, at));
            if (!_name.IsDouble) return;
            diagnostics.Error(JsonCodes.DuplicateKey, at, $"the property {UserText.Quote(name)} stands here a second time",
                $"the first is in line {_seen[name].Line}; keep one of them");
        }

        public void Take(JsonNode node)
        {
            if (!isObject) _items.Add(node);
            else if (!_name.IsDouble) _properties.Add(new JsonProperty(_name.Name, _name.At, node));
        }

        public JsonNode Close() => isObject
            ? new JsonObjectNode(position, _properties.DrainToImmutable())
            : new JsonArrayNode(position, _items.DrainToImmutable());
    }
}
