using Imprimatur.Machine.Events;

namespace Imprimatur.History.Records;

/// <summary>Writes what became of messages, letters and acts.</summary>
internal static class SignalEncoder
{
    public static void Write(RecordScribe scribe, MachineEvent happened)
    {
        switch (happened)
        {
            case MessageKept kept: WriteMessage(scribe, "messageKept", kept.Message, -1); break;
            case MessageTaken taken: WriteMessage(scribe, "messageTaken", taken.Message, taken.Step); break;
            case LetterReceived received: WriteReceived(scribe, received); break;
            case LetterClosed closed: WriteClosed(scribe, closed); break;
            case ActDone done: WriteAct(scribe, done); break;
            default: throw new ArgumentException($"The history has no form for `{happened.GetType().Name}`.", nameof(happened));
        }
    }

    private static void WriteMessage(RecordScribe scribe, string what, int message, int step)
    {
        scribe.Message(message);
        scribe.Step(step);
        scribe.Text("what"u8, what);
    }

    private static void WriteReceived(RecordScribe scribe, LetterReceived received)
    {
        scribe.Integer("letter"u8, received.Ordinal);
        scribe.Message(received.Message);
        scribe.Text("what"u8, "letterReceived");
    }

    private static void WriteClosed(RecordScribe scribe, LetterClosed closed)
    {
        scribe.Flag("laidBy"u8, closed.LaidBy);
        scribe.Integer("letter"u8, closed.Ordinal);
        scribe.Text("what"u8, "letterClosed");
    }

    private static void WriteAct(RecordScribe scribe, ActDone done)
    {
        scribe.Act(done.Act);
        scribe.Text("what"u8, "actDone");
    }
}
