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
    public static readonly ImmutableArray<DiagnosticCode> All =
    [
        new(BadId, "An id is not formed as ids are"),
        new(ReservedId, "An id is a word that means something else"),
        new(Twice, "A name stands or is declared twice"),
        new(UnknownStep, "A step that the definition does not have"),
        new(UnknownField, "A field that the definition does not have"),
        new(UnknownOutcome, "An outcome or answer that the step does not have"),
        new(UnknownDecision, "A decision that the catalog does not have"),
        new(UnknownHandler, "A handler that nobody declared"),
        new(UnknownName, "A message, clock, result, handler or definition that is not declared"),
        new(FieldType, "A field of a type that can't stand there"),
        new(ValueType, "A value that does not fit what it is given to"),
        new(BadTerm, "A text that is no term"),
        new(BadDate, "A text that is no date"),
        new(UnknownWord, "A word that is none of the few that can stand there"),
        new(BadForm, "Properties that do not go together"),
        new(TooMany, "More steps, ways or elements than the limits allow"),
        new(Unreachable, "A step that no way leads to"),
        new(AutomaticCircle, "A circle of ways that nobody would stop"),
        new(WritesBound, "A step writes what an approval that it needs binds"),
        new(ApprovalPlace, "An approval that nobody gives"),
        new(Completion, "The lines of completion are not whole"),
        new(NobodyCan, "An approval or ending is needed that no person can give"),
        new(DecisionFit, "A decision and the fields of its names do not agree"),
        new(BranchWrites, "A field is written in two branches that run side by side"),
        new(LawOf, "The date that picks the version is not asked, is written later, or differs between versions"),
        new(EndsInstance, "An end in a branch that does not say that it ends the instance"),
        new(Effective, "Dates in force that can't be, or that overlap"),
        new(MayBeMissing, "A field is read on a way where it may be missing"),
        new(Target, "A way that can't lead there"),
        new(Outcomes, "A step without outcomes"),
        new(Starts, "A way of starting that can't be"),
        new(PeoplePlace, "People who can't be named there"),
        new(Series, "The text of a series can't be read"),
        new(HandlerFit, "A service task and its handler do not agree"),
        new(ClockForm, "A clock or a term by cases that is not whole"),
        new(Guarantee, "A guarantee that says nothing"),
        new(DefaultRead, "A default on a field that a guarantee reads"),
        new(UnguardedHandler, "The public sees what no guarantee watches"),
        new(LeftOut, "A step with the same needs that a guarantee leaves out"),
        new(WritersOnly, "Two steps are kept apart by what is written alone"),
        new(VersionTwice, "Two files have the same id and version"),
        new(CallCircle, "Definitions that call each other in a circle"),
        new(FileKind, "A file whose name does not say what it holds"),
        new(Unused, "An outcome that nothing leads to"),
        new(CannotEnd, "A step from which no way leads to an end"),
        new(NotYet, "What the format has and the engine does not run yet"),
    ];
}
