using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Model;

/// <summary>Who sees the instance, or some of its fields.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Who">The people.</param>
/// <param name="Fields">The fields; null for the whole instance.</param>
internal sealed record ReaderModel(SourcePosition At, PeopleModel Who, NameList? Fields);
