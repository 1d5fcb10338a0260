using System.Collections.Immutable;
using Imprimatur.Rules.Cells;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Feel.Compiling;
using Imprimatur.Rules.Json;
using Imprimatur.Rules.Tables;

namespace Imprimatur.Rules.Decisions;

/// <summary>Reads rules: their cells by input, what they give by output.</summary>
/// <param name="columns">The columns of the table.</param>
/// <param name="outputs">Its outputs.</param>
/// <param name="names">The names that FEEL may read.</param>
/// <param name="diagnostics">Where mistakes go.</param>
internal sealed class RowReader(ImmutableArray<Column> columns, ImmutableArray<OutputColumn> outputs, DecisionNames names, DiagnosticBag diagnostics)
{
    /// <summary>Reads a rule; null when a mistake was reported.</summary>
    public Row? Read(JsonNode node, int index)
    {
        if (JsonObjectReader.Open(node, "a rule", diagnostics) is not { } reader) return null;
        var before = diagnostics.Count;
        var id = reader.Text("id")?.Text ?? $"rule-{index + 1}";
        LocalizedTextReader.Read(reader, "title", diagnostics);
        var because = LocalizedTextReader.Read(reader, "because", diagnostics);
        var basis = reader.Text("basis")?.Text;
        var when = reader.Object("when", required: true);
        var then = reader.Object("then", required: true);
        reader.Finish();
        if (when is null || then is null) return null;
        var present = columns
            .Where(c => c.Optional && !(when.TryGet(c.Name, out var cell) && AcceptsMissing(cell.Value)))
            .Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        var compiler = names.Compiler(diagnostics, present);
        var row = new Row(id, Cells(when, compiler), Outputs(then, compiler), because, basis, node.Position);
        return diagnostics.Count > before && row.Outputs.IsDefault ? null : row;
    }

    /// <summary>Reads the row for inputs that no rule matches: what it gives, or a rule without <c>when</c>.</summary>
    public Row? ReadOtherwise(JsonObjectNode node)
    {
        var compiler = names.Compiler(diagnostics);
        ImmutableArray<Cell?> cells = [.. columns.Select(_ => (Cell?)null)];
        if (!node.TryGet("then", out var then) || outputs.Any(o => o.Name == "then"))
            return Outputs(node, compiler) is { IsDefault: false } direct ? new Row("otherwise", cells, direct, null, null, node.Position) : null;
        var reader = new JsonObjectReader(node, diagnostics);
        var because = LocalizedTextReader.Read(reader, "because", diagnostics);
        var basis = reader.Text("basis")?.Text;
        var gives = reader.Object("then", required: true);
        reader.Finish();
        return gives is not null && Outputs(gives, compiler) is { IsDefault: false } values
            ? new Row("otherwise", cells, values, because, basis, node.Position) : null;
    }

    /// <summary>Whether a cell can hold of a missing value.</summary>
    private static bool AcceptsMissing(JsonNode cell) => cell switch
    {
        JsonArrayNode array => array.Items.Any(AcceptsMissing),
        JsonObjectNode o when o.TryGet("missing", out var missing) => missing.Value is JsonBooleanNode { Value: true },
        JsonObjectNode o when o.TryGet("any", out _) => true,
        JsonObjectNode o when o.TryGet("not", out var not) =>
            not.Value is JsonObjectNode inner && inner.TryGet("missing", out var missing) && missing.Value is JsonBooleanNode { Value: false },
        _ => false,
    };

    private ImmutableArray<Cell?> Cells(JsonObjectNode when, StrictCompiler compiler)
    {
        var reader = new CellReader(compiler, diagnostics);
        var cells = new Cell?[columns.Length];
        foreach (var property in when.Properties)
        {
            var index = columns.Select(c => c.Name).ToList().IndexOf(property.Name);
            if (index >= 0) cells[index] = reader.Read(property.Value, property.Name, columns[index].Type);
            else Unknown(property, "input", [.. columns.Select(c => c.Name)]);
        }

        return [.. cells];
    }

    private ImmutableArray<Output> Outputs(JsonObjectNode then, StrictCompiler compiler)
    {
        var before = diagnostics.Count;
        var values = ImmutableArray.CreateBuilder<Output>(outputs.Length);
        foreach (var output in outputs)
        {
            if (then.TryGet(output.Name, out var property)) values.Add(Value(property.Value, output, compiler));
            else if (Table.MayBeLeftOut(output.Name)) values.Add(new Output(null, null));
            else diagnostics.Error(DecisionCodes.MissingOutput, then.Position, $"the rule gives no {UserText.Quote(output.Name)}",
                "every rule gives every output");
        }

        foreach (var property in then.Properties.Where(p => !outputs.Any(o => o.Name == p.Name))) Unknown(property, "output", [.. outputs.Select(o => o.Name)]);
        return diagnostics.Count > before ? default : values.ToImmutable();
    }

    private Output Value(JsonNode node, OutputColumn output, StrictCompiler compiler)
    {
        if (node is JsonObjectNode o && o.TryGet("feel", out var feel) && o.Properties.Length == 1 && feel.Value is JsonTextNode text)
            return new Output(null, compiler.Expression(text.Text, text.Position, output.Type));
        return new Output(LiteralReader.Read(node, output.Type, UserText.Quote(output.Name), diagnostics), null);
    }

    private void Unknown(JsonProperty property, string what, List<string> available) =>
        diagnostics.Error(DecisionCodes.UnknownColumn, property.Position, $"the decision has no {what} {UserText.Quote(property.Name)}",
            NearestName.Help(property.Name, available));
}
