using System.Globalization;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.People;
using Imprimatur.Machine.State;
using Imprimatur.Machine.Steps;

namespace Imprimatur.Machine.Handling;

/// <summary>The steward's two ways with a letter: deliver it as if it came now from him who sent it, or lay it by, which touches Record only.</summary>
internal static class LetterHandler
{
    public static Refusal? Apply(Turn turn, RecordPart record, LetterCommand command)
    {
        if (!ItemGate.Visible(turn)) return Refuse.NotFound(turn.Plan.Id);
        if (!command.LayBy && PowerGate.Instance(turn) is { } over) return over;
        if (Find(record, command.Letter) is not { } letter)
        {
            var isGone = command.Letter >= 1 && command.Letter < record.NextItem;
            return isGone ? Refuse.ItemGone("letter") : Refuse.NotFound(command.Letter.ToString(CultureInfo.InvariantCulture));
        }

        if (!command.LayBy && PowerGate.Working(turn) is { } stopped) return stopped;
        if (ItemGate.Strangers(turn) is { } stranger) return stranger;
        if (!PeopleMatcher.Meets(turn.Plan.Steward, turn.By!, turn.Behalf, new Scope(turn.Control)))
        {
            return Refuse.NotAllowed("Only the steward closes letters of {0}.", "仅流程管理人可处理 {0} 的来件。", turn.Plan.Id);
        }

        if (!command.LayBy && Deliver(turn, letter) is { } refusal) return refusal;
        turn.Chronicle.LetterClosed(letter.Ordinal, command.LayBy);
        return null;
    }

    private static Refusal? Deliver(Turn turn, Letter letter)
    {
        turn.MayRefuse = false;
        var at = MessageTaking.OpenWait(turn, letter.Message);
        var mail = Delivery.OfLetter(letter);
        if (at >= 0) return MessageTaking.Take(turn, at, mail)?.Refusal;
        if (turn.Control.Messages[letter.Message] is not null)
        {
            return Refuse.ConditionFalse("a step waits for it, or none of its name is kept", turn.Plan.Messages[letter.Message].Name);
        }

        Mail.Put(turn, letter, new KeptMessage(mail.Persons, mail.Human, letter.Text is not null, letter.Writes, []));
        return null;
    }

    private static Letter? Find(RecordPart record, long ordinal)
    {
        foreach (var letter in record.Letters)
        {
            if (letter.WithSteward && letter.Ordinal == ordinal) return letter;
        }

        return null;
    }
}
