using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.Effects;
using Imprimatur.Machine.State;

namespace Imprimatur.Engine.Dispatch;

/// <summary>Lets a notice about a classified instance reach only those whose clearance is enough: that there is something to tell is itself a secret. Posts
/// become the persons who hold them; whom the directory does not know has no clearance.</summary>
internal sealed class NoticeGate(IActorDirectory directory)
{
    /// <summary>Whom to tell; null when nobody is left.</summary>
    public async ValueTask<(ImmutableArray<Post> Posts, ImmutableArray<string> Persons)?> PassAsync(
        WorkflowPlan plan, Control control, Effect notice, CancellationToken cancellationToken)
    {
        if (Clearance.Suffices(plan, control, null)) return (notice.Posts, notice.Persons);
        var told = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var person in notice.Persons)
        {
            var known = await directory.FindAsync(person, cancellationToken).ConfigureAwait(false);
            if (known is not null && Clearance.Suffices(plan, control, known.Clearance)) told.Add(person);
        }

        foreach (var post in notice.Posts)
        {
            foreach (var holder in await directory.InPostAsync(post, cancellationToken).ConfigureAwait(false))
            {
                if (Clearance.Suffices(plan, control, holder.Clearance)) told.Add(holder.Id);
            }
        }

        return told.Count == 0 ? null : ([], [.. told]);
    }
}
