using Imprimatur.Storage;

namespace Imprimatur.Testing.Stores;

/// <summary>One sentence of the store's contract, which can be tried on a store.</summary>
public sealed class StoreFact
{
    private readonly Func<IWorkflowStore, Task> _check;

    internal StoreFact(string sentence, Func<IWorkflowStore, Task> check)
    {
        Sentence = sentence;
        _check = check;
    }

    /// <summary>What must hold.</summary>
    public string Sentence { get; }

    /// <summary>Tries it on a store that is new and empty. The store is initialized here, and disposed where it can be.</summary>
    /// <param name="newStore">Makes the store.</param>
    /// <exception cref="StoreContractException">It does not hold.</exception>
    public async Task VerifyAsync(Func<IWorkflowStore> newStore)
    {
        ArgumentNullException.ThrowIfNull(newStore);
        var store = newStore();
        try
        {
            await store.InitializeAsync(CancellationToken.None).ConfigureAwait(false);
            await _check(store).ConfigureAwait(false);
        }
        catch (StoreContractException broken)
        {
            throw new StoreContractException($"{Sentence}: {broken.Message}", broken);
        }
        finally
        {
            if (store is IAsyncDisposable gentle) await gentle.DisposeAsync().ConfigureAwait(false);
            else (store as IDisposable)?.Dispose();
        }
    }

    /// <summary>The sentence, with underscores, as test runners show it.</summary>
    public override string ToString() => Sentence.Replace(' ', '_');
}
