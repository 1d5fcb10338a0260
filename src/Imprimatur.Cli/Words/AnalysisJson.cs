using Imprimatur.Cli.Kit;
using Imprimatur.Rules.Analysis;
using Imprimatur.Rules.Review;
using Newtonsoft.Json;

namespace Imprimatur.Cli.Words;

/// <summary>An analysis as JSON.</summary>
internal static class AnalysisJson
{
    /// <summary>Writes it into an object that is open.</summary>
    public static void Write(JsonTextWriter writer, DecisionAnalysis analysis)
    {
        writer.Property("id", analysis.Decision.Id);
        writer.Property("version", analysis.Decision.Version);
        RegionJson.List(writer, "gaps", analysis.Gaps, g => RegionJson.Object(writer, () => RegionJson.Region(writer, g)));
        RegionJson.Answer(writer, "noMatch", analysis.NoMatch);
        RegionJson.List(writer, "overlaps", analysis.Overlaps, o => RegionJson.Object(writer, () =>
        {
            writer.Property("first", o.First);
            writer.Property("second", o.Second);
            writer.Property("kind", o.Kind switch { OverlapKind.Agree => "agree", OverlapKind.Conflict => "conflict", _ => "open" });
            writer.Property("exact", o.IsExact);
            RegionJson.Example(writer, o.Example);
        }));
        RegionJson.List(writer, "neverHit", analysis.NeverHit, writer.WriteValue);
        RegionJson.List(writer, "redundant", analysis.Redundant, writer.WriteValue);
        RegionJson.List(writer, "mergeable", analysis.Mergeable, m => RegionJson.Object(writer, () =>
        {
            writer.Property("first", m.First);
            writer.Property("second", m.Second);
            writer.Property("input", m.Input);
            writer.Property("at", m.At);
        }));
        RegionJson.List(writer, "neverGiven", analysis.NeverGiven, n => RegionJson.Object(writer, () =>
        {
            writer.Property("output", n.Output);
            writer.Property("value", n.Value);
        }));
        RegionJson.Outside(writer, analysis.Outside);
        RegionJson.List(writer, "undecided", analysis.Undecided, writer.WriteValue);
    }
}
