using System.Collections.Immutable;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Dmn;

/// <summary>The values that an evaluation starts from, as one model sees them.</summary>
/// <param name="Space">The namespace of the model that sees them.</param>
/// <param name="ByKey">Values of input data, and of decisions that are not to be evaluated, by key.</param>
/// <param name="ByImport">What is given to imported models, by the name of the import. A model that is imported on two ways may get different values.</param>
internal sealed record ModelInputs(string Space, ImmutableDictionary<string, Value> ByKey, ImmutableDictionary<string, ModelInputs> ByImport)
{
    private const int MostLevels = 50;

    /// <summary>No values, as a model sees them.</summary>
    public static ModelInputs Of(DmnModel model) => new(model.Space, ImmutableDictionary<string, Value>.Empty, ImmutableDictionary<string, ModelInputs>.Empty);

    /// <summary>These with one more: of an element of the name, or, as a context, of the imported models behind an import of the name.</summary>
    /// <param name="model">The model.</param>
    /// <param name="name">The name.</param>
    /// <param name="within">The namespace to look in, or null.</param>
    /// <param name="value">The value.</param>
    public ModelInputs With(DmnModel model, string name, string? within, Value value) => With(model, name, within ?? Space, value, 0);

    private ModelInputs With(DmnModel model, string name, string within, Value value, int level)
    {
        if (level < MostLevels && value is ContextValue context && model.Imports.TryGetValue((Space, name), out var space))
        {
            var inner = new ModelInputs(space, ByKey, ImmutableDictionary<string, ModelInputs>.Empty);
            foreach (var (entry, of) in context.Entries) inner = inner.With(model, entry, space, of, level + 1);
            return this with { ByImport = ByImport.SetItem(name, inner) };
        }

        return model.Find(name, within, DrgKind.InputData, DrgKind.Decision) is { } element ? this with { ByKey = ByKey.SetItem(element.Key, value) } : this;
    }
}
