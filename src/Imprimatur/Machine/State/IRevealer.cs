namespace Imprimatur.Machine.State;

/// <summary>Finds the personal value for a hash when a state is read.</summary>
internal interface IRevealer
{
    /// <summary>The text that was concealed; for an erased value a text that names the hash and equals no other.</summary>
    string Reveal(ReadOnlySpan<byte> hash);
}
