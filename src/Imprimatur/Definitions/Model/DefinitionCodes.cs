using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Model;

/// <summary>The codes of mistakes in definitions, handlers and catalogs.</summary>
internal static class DefinitionCodes
{
    public const string BadId = "IMP201";
    public const string ReservedId = "IMP202";
    public const string Twice = "IMP203";
    public const string UnknownStep = "IMP204";
    public const string UnknownField = "IMP205";
    public const string UnknownOutcome = "IMP206";
    public const string UnknownDecision = "IMP207";
    public const string UnknownHandler = "IMP208";
    public const string UnknownName = "IMP209";
    public const string FieldType = "IMP210";
    public const string ValueType = "IMP211";
    public const string BadTerm = "IMP212";
    public const string BadDate = "IMP213";
    public const string UnknownWord = "IMP214";
    public const string BadForm = "IMP215";
    public const string TooMany = "IMP216";
    public const string Unreachable = "IMP217";
    public const string AutomaticCircle = "IMP218";
    public const string WritesBound = "IMP219";
    public const string ApprovalPlace = "IMP220";
    public const string Completion = "IMP221";
    public const string NobodyCan = "IMP222";
    public const string DecisionFit = "IMP223";
    public const string BranchWrites = "IMP224";
    public const string LawOf = "IMP225";
    public const string EndsInstance = "IMP226";
    public const string Effective = "IMP227";
    public const string MayBeMissing = "IMP228";
    public const string Target = "IMP229";
    public const string Outcomes = "IMP230";
    public const string Starts = "IMP231";
    public const string PeoplePlace = "IMP232";
    public const string Series = "IMP233";
    public const string HandlerFit = "IMP234";
    public const string ClockForm = "IMP235";
    public const string Guarantee = "IMP236";
    public const string DefaultRead = "IMP237";
    public const string UnguardedHandler = "IMP238";
    public const string LeftOut = "IMP239";
    public const string WritersOnly = "IMP240";
    public const string VersionTwice = "IMP241";
    public const string CallCircle = "IMP242";
    public const string FileKind = "IMP243";
    public const string Unused = "IMP244";
    public const string CannotEnd = "IMP245";
    public const string NotYet = "IMP290";

    /// <summary>All codes of this family.</summary>
    public static readonly ImmutableArray<DiagnosticCode> All = [];
}
