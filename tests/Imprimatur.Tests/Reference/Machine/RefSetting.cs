using Imprimatur.Tests.Reference.Page;

namespace Imprimatur.Tests.Reference.Machine;

/// <summary>What a command finds around it: the moment, how terms are counted, how units are written in numbers.</summary>
internal sealed record RefSetting(DateTimeOffset Now, RefTerms Terms, Dictionary<string, string> UnitCodes);
