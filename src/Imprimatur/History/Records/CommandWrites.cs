using Imprimatur.Machine.Commands;
using Imprimatur.Rules.Values;

namespace Imprimatur.History.Records;

/// <summary>What a command itself brings for a field.</summary>
internal static class CommandWrites
{
    /// <summary>The last value that the command writes to the field; null when it writes none.</summary>
    public static Value? ValueOf(Command command, int field)
    {
        var writes = command switch
        {
            StartCommand start => start.Writes,
            SaveCommand save => save.Writes,
            CompleteCommand complete => complete.Writes,
            EffectAnsweredCommand answer => answer.Writes,
            MessageCommand message => message.Writes,
            ActCommand act => act.Writes,
            _ => [],
        };
        for (var i = writes.Length - 1; i >= 0; i--)
        {
            if (writes[i].Field == field) return writes[i].Value;
        }

        return null;
    }
}
