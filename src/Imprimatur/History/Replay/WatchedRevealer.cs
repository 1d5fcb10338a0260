using Imprimatur.History.Personal;
using Imprimatur.Machine.State;

namespace Imprimatur.History.Replay;

/// <summary>Finds personal values and notes whether one was erased: then the records say what happened, but cannot be played again.</summary>
internal sealed class WatchedRevealer(PersonalVault vault) : IRevealer
{
    public bool MissedOne { get; private set; }

    public string Reveal(ReadOnlySpan<byte> hash)
    {
        var text = vault.Reveal(hash);
        MissedOne |= Erased.Is(text);
        return text;
    }
}
