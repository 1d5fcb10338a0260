using Imprimatur.Definitions.Model;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules.Types;

namespace Imprimatur.Definitions.Binding;

/// <summary>A declared field with its ordinal and the type that expressions see.</summary>
/// <param name="Ordinal">Its ordinal, which is its slot.</param>
/// <param name="Model">What the file says.</param>
/// <param name="Type">The type that expressions see; any where the declared type is wrong.</param>
internal sealed record FieldSymbol(int Ordinal, FieldModel Model, FeelType Type)
{
    public string Name => Model.Name.Text;

    /// <summary>Whether it holds contents, one or a list.</summary>
    public bool IsContent => Model.Kind == FieldKind.Content || (Model.Kind == FieldKind.List && Model.Element == FieldKind.Content);
}
