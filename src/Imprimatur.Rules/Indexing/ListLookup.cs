using System.Collections.Immutable;
using Imprimatur.Rules.Feel.Operations;
using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Indexing;

/// <summary>Finds which elements a list has.</summary>
internal sealed class ListLookup(FeelType type, ImmutableArray<Value> elements, int[] classes) : ClassLookup
{
    /// <inheritdoc />
    public override int Of(in TypedValue value)
    {
        if (value.IsMissing) return classes[^1];
        if (value.Other is not ListValue list || !Conformance.Conforms(list, type)) return None;
        var set = 0;
        foreach (var item in list.Items)
        {
            for (var i = 0; i < elements.Length; i++)
            {
                if (Equality.Of(item, elements[i]) == true) set |= 1 << i;
            }
        }

        return classes[set];
    }
}
