using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Imprimatur.Machine.State;
using Imprimatur.Storage;

namespace Imprimatur.History.Personal;

/// <summary>
/// The personal values of one instance: puts hashes in their place and finds them again. A text keeps the salt that it got first; the salt of a new text is
/// derived
/// from the command's seed and the text, so that what a command writes is a function of what went in, in whatever order it is written. Not safe to share.
/// </summary>
internal sealed class PersonalVault : IConcealer, IRevealer
{
    /// <summary>The length of a command's seed, in bytes.</summary>
    public const int SeedLength = 32;

    private const int SaltLength = 16;

    private readonly Dictionary<string, PersonalEntry> _byText = new(StringComparer.Ordinal);
    private readonly Dictionary<HashKey, PersonalEntry> _byHash = [];
    private readonly ImmutableArray<PersonalEntry>.Builder _added = ImmutableArray.CreateBuilder<PersonalEntry>();
    private readonly ReadOnlyMemory<byte> _seed;

    /// <summary>Opens the vault for a command.</summary>
    /// <param name="known">The instance's values so far.</param>
    /// <param name="seed">32 random bytes that are used for this command alone; empty to read only.</param>
    public PersonalVault(ImmutableArray<PersonalEntry> known, ReadOnlyMemory<byte> seed = default)
    {
        _seed = seed;
        foreach (var entry in known) Keep(entry);
    }

    /// <summary>The values that are new since the vault was opened.</summary>
    public ImmutableArray<PersonalEntry> Added => _added.ToImmutable();

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">The text is new and the vault was opened to read only.</exception>
    public ReadOnlyMemory<byte> Conceal(string text)
    {
        if (_byText.TryGetValue(text, out var known)) return known.Hash;
        if (Erased.HashOf(text) is { } erased) return erased;
        if (_seed.Length != SeedLength) throw new InvalidOperationException("A vault that was opened to read only conceals nothing new.");
        var utf8 = Encoding.UTF8.GetBytes(text);
        var salt = HMACSHA256.HashData(_seed.Span, utf8)[..SaltLength];
        var entry = new PersonalEntry(SHA256.HashData([.. salt, .. utf8]), salt, text);
        Keep(entry);
        _added.Add(entry);
        return entry.Hash;
    }

    /// <inheritdoc />
    public string Reveal(ReadOnlySpan<byte> hash) => _byHash.TryGetValue(HashKey.Of(hash), out var entry) ? entry.Text : Erased.TextOf(hash);

    private void Keep(PersonalEntry entry)
    {
        _byText.TryAdd(entry.Text, entry);
        _byHash.TryAdd(HashKey.Of(entry.Hash.Span), entry);
    }
}
