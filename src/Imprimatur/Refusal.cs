using System.Collections.Immutable;
using Imprimatur.Rules;

namespace Imprimatur;

/// <summary>Why a command was refused: a value, never an exception. It changes no instance.</summary>
/// <param name="Code">The code.</param>
/// <param name="Message">One sentence for people, in both languages.</param>
/// <param name="Names">What it is about, all of it: the fields that are missing, the steps already performed, the guarantee.</param>
public sealed record Refusal(RefusalCode Code, LocalizedText Message, ImmutableArray<string> Names);
