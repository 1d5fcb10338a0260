namespace Imprimatur.Machine.State;

/// <summary>Puts a hash in the place of a personal value when a state or a record is written.</summary>
internal interface IConcealer
{
    /// <summary>The 32 bytes that stand for the text in this instance: the same text gives the same bytes.</summary>
    ReadOnlyMemory<byte> Conceal(string text);
}
