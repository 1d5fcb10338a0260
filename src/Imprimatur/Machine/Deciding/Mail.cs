using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Deciding;

/// <summary>Messages that no step has taken: at most one of a name is kept, every other one lies with the steward. A letter is never lost.</summary>
internal static class Mail
{
    /// <summary>Keeps a message for a wait; where one of its name is kept already, the new one goes to the steward.</summary>
    public static void Put(Turn turn, Letter letter, KeptMessage message)
    {
        if (turn.Control.Messages[letter.Message] is not null)
        {
            turn.Chronicle.LetterReceived(letter with { Writes = message.Writes });
            return;
        }

        Set(turn, letter.Message, message);
        turn.Chronicle.MessageKept(letter);
    }

    /// <summary>A message that was kept is taken.</summary>
    public static void Taken(Turn turn, int message)
    {
        Set(turn, message, null);
        turn.Chronicle.KeptGone(message);
    }

    /// <summary>Gives all that is kept to the steward: no step will take it any more.</summary>
    public static void AllToSteward(Turn turn)
    {
        for (var i = 0; i < turn.Control.Messages.Length; i++)
        {
            if (turn.Control.Messages[i] is not { } kept) continue;
            Set(turn, i, null);
            turn.Chronicle.KeptToSteward(i, kept.Writes);
        }
    }

    private static void Set(Turn turn, int message, KeptMessage? kept) =>
        turn.Control = turn.Control with { Messages = turn.Control.Messages.SetItem(message, kept) };
}
