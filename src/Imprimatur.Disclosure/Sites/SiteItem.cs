namespace Imprimatur.Disclosure.Sites;

/// <summary>What a page of the site shows of one item. Immutable.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Unit">The unit on whose page it stands.</param>
/// <param name="Date">The day of publication.</param>
/// <param name="Title">The title.</param>
/// <param name="Number">The document or index number.</param>
/// <param name="Genre">What people call its genre.</param>
/// <param name="Theme">What people call its theme.</param>
/// <param name="Text">The text.</param>
/// <param name="Digest">The SHA-256 of the text's bytes.</param>
public sealed record SiteItem(string Id, string Unit, DateOnly Date, string Title, string Number, string Genre, string Theme, string Text, string Digest);
