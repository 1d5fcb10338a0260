using System.Collections.Immutable;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Deciding;

/// <summary>Where tokens stand; a block's or a call's own token stands at its step while others run inside it.</summary>
internal static class Standing
{
    /// <summary>Whether a token stands in one of some steps; in no steps in particular, one always does.</summary>
    public static bool IsIn(Control control, ImmutableArray<int> steps)
    {
        if (steps.IsEmpty) return true;
        foreach (var token in control.Tokens)
        {
            if (token.Phase != TokenPhase.Joined && steps.Contains(token.Step)) return true;
        }

        return false;
    }
}
