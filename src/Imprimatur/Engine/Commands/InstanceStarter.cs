using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Imprimatur.Engine.Catalogs;
using Imprimatur.Engine.People;
using Imprimatur.Engine.Telemetry;
using Imprimatur.Engine.Values;
using Imprimatur.Machine.Commands;
using Imprimatur.Storage;

namespace Imprimatur.Engine.Commands;

/// <summary>Starts instances: of several starts with one key one makes the instance, and all answer with it.</summary>
internal sealed class InstanceStarter(
    IWorkflowStore store, InstanceLoader loader, Transactor transactor, DraftMaker drafts, ActorResolver actors, CatalogShelf shelf, FieldsReader fields,
    WakeUp wakeUp, RefusalLog refusals, EngineTelemetry telemetry, TimeProvider time, int retries)
{
    private const string Kind = "start";

    public async ValueTask<CommandResult> StartAsync(StartRequest request, CancellationToken cancellationToken)
    {
        using var activity = telemetry.StartCommand(Kind);
        var began = time.GetTimestamp();
        await shelf.ReadyAsync(cancellationToken).ConfigureAwait(false);
        var result = await RetryAsync(request, cancellationToken).ConfigureAwait(false);
        var refused = result as Refused;
        telemetry.CountCommand(Kind, refused?.Code.ToString() ?? "Accepted", time.GetElapsedTime(began));
        if (refused is not null) Log(request, refused.Refusal);
        return result;
    }

    private async ValueTask<CommandResult> RetryAsync(StartRequest request, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries <= retries; tries++)
        {
            var (draft, wrong) = await DraftAsync(request, cancellationToken).ConfigureAwait(false);
            var attempt = wrong is null ? await transactor.TryAsync(draft!, cancellationToken).ConfigureAwait(false) : new Attempt(wrong, default, null);
            if (attempt.Next is { } next) return Accept(request, next);
            if (attempt.Refusal is { Code: RefusalCode.NotAllowed or RefusalCode.NotFound } refusal) return new Refused(refusal);
            if (attempt.Refusal is not null || attempt.Result is CommitResult.KeyTaken or CommitResult.RevisionLost or CommitResult.CommandKnown)
            {
                var first = await FirstAsync(request, cancellationToken).ConfigureAwait(false);
                if (first is not null) return first;
                if (attempt.Refusal is { } other) return new Refused(other);
            }

            telemetry.CountConflict();
        }

        return new Refused(ShellRefusals.Conflict);
    }

    /// <summary>The draft; or why there is none, or why it can't hold.</summary>
    private async ValueTask<(Draft? Draft, Refusal? Wrong)> DraftAsync(StartRequest request, CancellationToken cancellationToken)
    {
        var now = drafts.NowFor(null);
        var (entry, none) = Choose(request, now);
        if (entry is null) return (null, none);
        var by = await actors.ResolveAsync(request.By, cancellationToken).ConfigureAwait(false);
        var read = fields.Read(entry.Plan, request.Fields);
        var command = new StartCommand(request.CommandId, by, request.Key, read.Writes);
        var draft = new Draft
        {
            Space = request.Space,
            Id = IdOf(request, now),
            Key = request.Key,
            Entry = entry,
            Command = command,
            Transaction = request.Transaction,
            Circumstances = await drafts.CircumstancesAsync(entry, null, command, [], now, cancellationToken).ConfigureAwait(false),
        };
        return (draft, read.Refusal is null ? null : DraftMaker.Worst(draft, read.Refusal));
    }

    /// <summary>The definition's version: by the date field that picks the law, or by the moment of the start.</summary>
    private (PlanEntry? Entry, Refusal? None) Choose(StartRequest request, DateTimeOffset now)
    {
        var day = shelf.InForce.DayOf(now);
        if (shelf.InForce.Catalog.LawFieldOf(request.Workflow) is { } field)
        {
            if (FieldsReader.DateOf(request.Fields, field) is not { } given) return (null, ShellRefusals.NoDate(field));
            day = given;
        }

        return shelf.EntryOn(request.Workflow, day) is { } entry ? (entry, null) : (null, ShellRefusals.NoWorkflow(request.Workflow));
    }

    private CommandAccepted Accept(StartRequest request, LoadedInstance next)
    {
        if (request.Transaction is null)
        {
            loader.Remember(next);
            wakeUp.Ring();
        }

        return new CommandAccepted(next.Row.Id, next.Row.Revision, next.Row.ChangedAt) { Pending = request.Transaction is not null };
    }

    private async ValueTask<CommandResult?> FirstAsync(StartRequest request, CancellationToken cancellationToken)
    {
        var id = await store.FindAsync(request.Space, request.Workflow, request.Key, request.Transaction, cancellationToken).ConfigureAwait(false);
        if (id is not { } found) return null;
        var loaded = await loader.LoadAsync(new InstanceKey(request.Space, found), request.Transaction, cancellationToken).ConfigureAwait(false);
        return loaded is null ? null : new CommandAccepted(found, 1, loaded.Row.StartedAt) { Repeated = true, Pending = request.Transaction is not null };
    }

    /// <summary>An id that grows with time, so that a database finds neighbours together, and for the rest follows from space, definition and key: no chance
    /// in it.</summary>
    private static InstanceId IdOf(StartRequest request, DateTimeOffset now)
    {
        Span<byte> bytes = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{request.Space}\0{request.Workflow}\0{request.Key}"), bytes);
        Span<byte> moment = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(moment, now.ToUnixTimeMilliseconds() << 16);
        moment[..6].CopyTo(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new InstanceId(new Guid(bytes[..16], bigEndian: true));
    }

    private void Log(StartRequest request, Refusal refusal) => refusals.Add(new StoredRefusal(
        request.Space, null, time.GetUtcNow(), request.By.Id, Kind, refusal.Code, refusal.Message.ToString()));
}
