using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Conditions;

/// <summary>Gives the values of a frame by the names of its vocabulary.</summary>
internal sealed class FrameNames(Vocabulary vocabulary, Value?[] slots) : INameSource
{
    /// <inheritdoc />
    public Value? Find(string name) => vocabulary.SlotOf(name) is >= 0 and var slot ? slots[slot] ?? NullValue.Instance : null;

    /// <summary>What an evaluation over a frame is given.</summary>
    public static Surroundings Of(Vocabulary vocabulary, in Frame frame) => new(new FrameNames(vocabulary, frame.Slots), frame.Now, frame.Zone);
}
