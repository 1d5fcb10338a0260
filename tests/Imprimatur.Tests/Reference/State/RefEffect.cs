using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.State;

/// <summary>A call of a handler that awaits its answer.</summary>
internal sealed record RefEffect(int Ordinal, string Step, string Handler, Dictionary<string, JToken> Inputs);
