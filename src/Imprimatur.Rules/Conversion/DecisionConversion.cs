using System.Text;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Dmn.Xml;
using Imprimatur.Rules.Json;

namespace Imprimatur.Rules.Conversion;

/// <summary>
/// Turns decision files into DMN 1.5 models and back, so that they give the same answers. What DMN has no place for (versions, dates, legal bases, texts in two
/// languages) is kept in extension elements. What one form can't say with the same meaning is refused, with the place and the reason.
/// </summary>
public static class DecisionConversion
{
    /// <summary>Writes the decisions of a file as a DMN 1.5 model in UTF-8.</summary>
    /// <param name="root">The root of a <c>*.decision.json</c>.</param>
    /// <param name="output">Where the model is written.</param>
    /// <param name="diagnostics">Where mistakes of the file go, and what DMN can't say.</param>
    /// <returns>Whether it was written; when not, nothing was.</returns>
    public static bool ToDmn(JsonNode root, Stream output, DiagnosticBag diagnostics)
    {
        if (ModelMaker.Make(root, diagnostics) is not { } model) return false;
        DefinitionsWriter.Write(model, output);
        return true;
    }

    /// <summary>Writes the decisions of a DMN model as a decision file.</summary>
    /// <param name="model">The XML of a DMN model, 1.1 to 1.5.</param>
    /// <param name="output">Where the JSON is written in UTF-8.</param>
    /// <param name="diagnostics">Where mistakes of the model go, and what our strict form can't say.</param>
    /// <returns>Whether it was written; when not, nothing was.</returns>
    public static bool ToJson(Stream model, Stream output, DiagnosticBag diagnostics)
    {
        if (DefinitionsReader.Read(model, diagnostics) is not { } read || FileMaker.Make(read, diagnostics) is not { } text) return false;
        output.Write(Encoding.UTF8.GetBytes(text));
        return true;
    }

    /// <summary>Writes a DMN model of any version as DMN 1.5.</summary>
    /// <param name="model">The XML of a DMN model, 1.1 to 1.5.</param>
    /// <param name="output">Where the model is written in UTF-8.</param>
    /// <param name="diagnostics">Where mistakes of the model go.</param>
    /// <returns>Whether it was written; when not, nothing was.</returns>
    public static bool Renew(Stream model, Stream output, DiagnosticBag diagnostics)
    {
        if (DefinitionsReader.Read(model, diagnostics) is not { } read) return false;
        DefinitionsWriter.Write(read, output);
        return true;
    }
}
