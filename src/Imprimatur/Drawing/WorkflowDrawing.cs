using System.Collections.Immutable;
using Imprimatur.Definitions;
using Imprimatur.Definitions.Plans;
using Imprimatur.Drawing.Charts;
using Imprimatur.Drawing.Layout;
using Imprimatur.Drawing.Svg;
using Imprimatur.Drawing.Texts;
using Imprimatur.Rules;

namespace Imprimatur.Drawing;

/// <summary>Draws a definition as a picture that the people who work by it can read. The same definition always gives the same bytes.</summary>
public static class WorkflowDrawing
{
    /// <summary>Draws a definition of a catalog as SVG 1.1, without scripts and without links.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="definition">The definition's id.</param>
    /// <param name="version">The version; null for the highest.</param>
    /// <param name="language">The language of the labels, <c>zh</c> or <c>en</c>; English for any other.</param>
    /// <param name="names">What people call roles, handlers and all that has no title of its own, by id; null for none.</param>
    /// <returns>The picture, or null when the catalog has no such definition.</returns>
    public static string? ToSvg(Catalog catalog,
        string definition, int? version = null, string? language = null, IReadOnlyDictionary<string, LocalizedText>? names = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var plan = catalog.Workflows.Where(w => w.Id == definition && (version is null || w.Version == version)).MaxBy(w => w.Version);
        return plan is null ? null : ToSvg(plan, language, names);
    }

    internal static string ToSvg(WorkflowPlan plan, string? language, IReadOnlyDictionary<string, LocalizedText>? names = null)
    {
        var words = Languages.Of(language);
        if (names is not null) words = words with { Names = names.ToImmutableDictionary(n => n.Key, n => n.Value.In(language), StringComparer.Ordinal) };
        var chart = ChartMaker.Make(plan, words);
        return SvgPicture.Write(chart, Layouter.Place(chart));
    }
}
