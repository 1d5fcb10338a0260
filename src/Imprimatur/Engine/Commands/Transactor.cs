using Imprimatur.Engine.Catalogs;
using Imprimatur.Machine;
using Imprimatur.Machine.Transitions;
using Imprimatur.Storage;

namespace Imprimatur.Engine.Commands;

/// <summary>Tries a command once: lets the machine decide, grants the serials that it wants, and commits what it did.</summary>
internal sealed class Transactor(IWorkflowStore store, SerialBook book, CatalogShelf shelf)
{
    public async ValueTask<Attempt> TryAsync(Draft draft, CancellationToken cancellationToken)
    {
        using var grants = new SerialGrants(book, draft.Space, draft.Transaction);
        var committed = false;
        try
        {
            var transition = WorkflowMachine.Apply(draft.Entry.Plan, draft.Before?.State, draft.Command, draft.Circumstances);
            while (transition is WantsSerial wants)
            {
                await grants.AddAsync(wants.Series, cancellationToken).ConfigureAwait(false);
                draft = draft with { Circumstances = draft.Circumstances with { Grants = grants.Granted } };
                transition = WorkflowMachine.Apply(draft.Entry.Plan, draft.Before?.State, draft.Command, draft.Circumstances);
            }

            if (transition is RefusedTransition refused) return new Attempt(refused.Refusal, default, null);
            var accepted = (Accepted)transition;
            if (draft.Before is { } before && ReferenceEquals(accepted.Next, before.State)) return new Attempt(null, default, before) { IsNothing = true };
            var (commit, next) = CommitWriter.Write(draft, accepted, shelf.InForce);

            // A commit that has begun is not cancelled: its result would be unknown.
            var committing = store.CommitAsync(commit, draft.Transaction, CancellationToken.None);
            grants.Leave();
            var result = await committing.ConfigureAwait(false);
            committed = result == CommitResult.Committed;
            return new Attempt(null, result, committed ? next : null);
        }
        finally
        {
            if (!committed) grants.Forget();
        }
    }

    /// <summary>What the machine says to a command of which the shell already knows that it can't hold; null when the machine finds nothing.</summary>
    public static Refusal? RefusalOf(Draft draft) =>
        WorkflowMachine.Apply(draft.Entry.Plan, draft.Before?.State, draft.Command, draft.Circumstances) is RefusedTransition refused ? refused.Refusal : null;
}
