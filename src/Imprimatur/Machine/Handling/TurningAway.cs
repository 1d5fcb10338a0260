using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.Events;
using Imprimatur.Machine.Steps;

namespace Imprimatur.Machine.Handling;

/// <summary>Turns a Complete away because the step's needs are no longer met; it is accepted as such.</summary>
internal static class TurningAway
{
    /// <summary>An approval that the step needs became void while its item was open: nothing is written, and the token goes where the need says.</summary>
    public static void Do(Turn turn, int itemAt, UserTaskPlan step, NeedPlan need)
    {
        Items.Close(turn, itemAt, ItemClosing.TurnedAway);
        turn.Chronicle.Note(new TokenMoved(step.Ordinal, need.Otherwise, "needs " + turn.Plan.Steps[need.Approval].Path));
        Moves.Leave(turn, turn.Control.TokenAt(step.Ordinal), need.Otherwise, null);
    }
}
