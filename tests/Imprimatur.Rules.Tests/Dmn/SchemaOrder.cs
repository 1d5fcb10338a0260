using System.Xml.Linq;

namespace Imprimatur.Rules.Tests.Dmn;

/// <summary>The children of DMN 1.5's elements in the order in which its schema wants them, written down from the schema and not from the writer.</summary>
internal static class SchemaOrder
{
    private const string Expression =
        "literalExpression|decisionTable|context|functionDefinition|invocation|relation|list|conditional|for|some|every|filter";

    private const string Requirements = "informationRequirement knowledgeRequirement authorityRequirement";

    /// <summary>By element; names between which a bar stands may take turns. Each has description and extensions first.</summary>
    private static readonly Dictionary<string, string> Children = new(StringComparer.Ordinal)
    {
        ["definitions"] = "import itemDefinition decision|businessKnowledgeModel|inputData|knowledgeSource|decisionService "
            + "textAnnotation|association|group elementCollection performanceIndicator|organizationUnit DMNDI",
        ["decision"] = "question allowedAnswers variable " + Requirements
            + " supportedObjective impactedPerformanceIndicator decisionMaker decisionOwner usingProcess usingTask " + Expression,
        ["businessKnowledgeModel"] = "variable encapsulatedLogic knowledgeRequirement authorityRequirement",
        ["decisionService"] = "variable outputDecision encapsulatedDecision inputDecision inputData",
        ["knowledgeSource"] = "authorityRequirement type owner",
        ["inputData"] = "variable",
        ["itemDefinition"] = "typeRef allowedValues typeConstraint itemComponent functionItem",
        ["itemComponent"] = "typeRef allowedValues typeConstraint itemComponent functionItem",
        ["functionItem"] = "parameters",
        ["encapsulatedLogic"] = "formalParameter " + Expression,
        ["functionDefinition"] = "formalParameter " + Expression,
        ["literalExpression"] = "text importedValues",
        ["decisionTable"] = "input output annotation rule",
        ["input"] = "inputExpression inputValues",
        ["output"] = "outputValues defaultOutputEntry",
        ["rule"] = "inputEntry outputEntry annotationEntry",
        ["context"] = "contextEntry",
        ["contextEntry"] = "variable " + Expression,
        ["invocation"] = Expression + " binding",
        ["binding"] = "parameter " + Expression,
        ["relation"] = "column row",
        ["row"] = Expression,
        ["list"] = Expression,
        ["conditional"] = "if then else",
        ["for"] = "in return",
        ["some"] = "in satisfies",
        ["every"] = "in satisfies",
        ["filter"] = "in match",
        ["informationRequirement"] = "requiredDecision|requiredInput",
        ["knowledgeRequirement"] = "requiredKnowledge",
        ["authorityRequirement"] = "requiredDecision|requiredInput|requiredAuthority",
    };

    /// <summary>What stands in another place than the schema has it, in words.</summary>
    public static IEnumerable<string> Faults(XElement root) => root.DescendantsAndSelf().Where(e => e.Name.Namespace == root.Name.Namespace)
        .Where(e => Children.ContainsKey(e.Name.LocalName) && !e.Ancestors().Any(a => a.Name.LocalName is "extensionElements")).SelectMany(FaultsOf);

    private static IEnumerable<string> FaultsOf(XElement element)
    {
        var order = $"description extensionElements {Children[element.Name.LocalName]}".Split(' ').Select(n => n.Split('|')).ToList();
        var (last, before) = (-1, "");
        foreach (var child in element.Elements().Select(e => e.Name.LocalName))
        {
            var place = order.FindIndex(n => n.Contains(child));
            if (place < 0) yield return $"<{element.Name.LocalName}> has no <{child}>";
            else if (place < last) yield return $"<{element.Name.LocalName}> has <{child}> after <{before}>";
            (last, before) = (Math.Max(place, last), child);
        }
    }
}
