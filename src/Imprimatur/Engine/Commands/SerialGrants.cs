using System.Collections.Immutable;
using Imprimatur.Storage;

namespace Imprimatur.Engine.Commands;

/// <summary>The serials granted to one command. Lanes are entered in the order of the series' names, so that two commands never wait for each other.</summary>
internal sealed class SerialGrants(SerialBook book, string space, HostTransaction? transaction) : IDisposable
{
    private readonly List<Lanes<(string Space, string Series)>.Ticket> _tickets = [];

    public ImmutableSortedDictionary<string, long> Granted { get; private set; } = ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal);

    /// <summary>Adds the next serial of a series; those granted before may change with it.</summary>
    public async ValueTask AddAsync(string series, CancellationToken cancellationToken)
    {
        var all = Granted.Keys.Append(series).Order(StringComparer.Ordinal).ToList();
        if (transaction is null && (_tickets.Count == 0 || all[^1] != series)) await EnterAsync(all, cancellationToken).ConfigureAwait(false);
        else if (transaction is null) _tickets.Add(await book.EnterAsync(space, series, cancellationToken).ConfigureAwait(false));
        foreach (var name in all.Where(name => !Granted.ContainsKey(name)))
        {
            Granted = Granted.Add(name, await book.NextAsync(space, name, transaction, cancellationToken).ConfigureAwait(false));
        }
    }

    /// <summary>The commit is on its way: others may take the serials after these.</summary>
    public void Leave()
    {
        foreach (var ticket in _tickets) ticket.Dispose();
        _tickets.Clear();
    }

    /// <summary>The serials were not taken.</summary>
    public void Forget()
    {
        foreach (var series in Granted.Keys) book.Forget(space, series);
    }

    public void Dispose() => Leave();

    private async ValueTask EnterAsync(List<string> all, CancellationToken cancellationToken)
    {
        Forget();
        Leave();
        Granted = Granted.Clear();
        foreach (var name in all) _tickets.Add(await book.EnterAsync(space, name, cancellationToken).ConfigureAwait(false));
    }
}
