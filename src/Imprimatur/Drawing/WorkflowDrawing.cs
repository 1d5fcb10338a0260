using Imprimatur.Definitions;
using Imprimatur.Definitions.Plans;
using Imprimatur.Drawing.Charts;
using Imprimatur.Drawing.Layout;
using Imprimatur.Drawing.Svg;
using Imprimatur.Drawing.Texts;

namespace Imprimatur.Drawing;

/// <summary>Draws a definition as a picture that the people who work by it can read. The same definition always gives the same bytes.</summary>
public static class WorkflowDrawing
{
    /// <summary>Draws a definition of a catalog as SVG 1.1, without scripts and without links.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="definition">The definition's id.</param>
    /// <param name="version">The version; null for the highest.</param>
    /// <param name="language">The language of the labels, <c>zh</c> or <c>en</c>; English for any other.</param>
    /// <returns>The picture, or null when the catalog has no such definition.</returns>
    public static string? ToSvg(Catalog catalog, string definition, int? version = null, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var plan = catalog.Workflows.Where(w => w.Id == definition && (version is null || w.Version == version)).MaxBy(w => w.Version);
        return plan is null ? null : ToSvg(plan, language);
    }

    internal static string ToSvg(WorkflowPlan plan, string? language)
    {
        var chart = ChartMaker.Make(plan, Languages.Of(language));
        return SvgPicture.Write(chart, Layouter.Place(chart));
    }
}
