namespace Imprimatur.Machine.Commands;

/// <summary>The steward's two ways with a letter that nothing took: try to deliver it again, or lay it by.</summary>
internal sealed record LetterCommand(string Id, Actor By, long Letter, bool LayBy) : Command(Id, By);
