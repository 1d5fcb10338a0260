using System.Security.Cryptography;
using Imprimatur.Definitions.Plans;
using Imprimatur.History.Canonical;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.State;

namespace Imprimatur.History.Records;

/// <summary>What makes a command the same when its id comes again: who, for whom, and all its arguments, but not the posts that were looked up
/// meanwhile.</summary>
internal static class CommandDigest
{
    /// <summary>SHA-256 of the command, as 64 lower-case hexadecimal digits.</summary>
    public static string Of(WorkflowPlan plan, Command command, IConcealer concealer)
    {
        var writer = new CanonicalWriter(512);
        writer.BeginObject();
        if (command.By is { } actor)
        {
            writer.Name("actor"u8);
            ActorEncoder.WriteId(writer, actor, concealer);
        }

        writer.Name("command"u8);
        var scribe = new RecordScribe(writer, plan, concealer);
        CommandEncoder.Write(scribe, command);
        scribe.Hidden("for"u8, command.By?.ActsFor);
        writer.EndObject();
        return Convert.ToHexStringLower(SHA256.HashData(writer.Written));
    }
}
