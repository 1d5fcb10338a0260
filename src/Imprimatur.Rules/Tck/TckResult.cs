namespace Imprimatur.Rules.Tck;

/// <summary>How one expected result of a case of the kit came out.</summary>
/// <param name="File">The test file.</param>
/// <param name="Case">The case's id.</param>
/// <param name="Node">The decision or service that was asked.</param>
/// <param name="Status">How it came out.</param>
/// <param name="Expected">What was expected, as a FEEL literal.</param>
/// <param name="Actual">What came, as a FEEL literal.</param>
/// <param name="Reasons">Why values became null, if they did.</param>
public sealed record TckResult(string File, string Case, string Node, TckStatus Status, string Expected, string Actual, IReadOnlyList<string> Reasons);
