using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Steps;

/// <summary>What messages and acts add to a list of replies: the element is the name of the message or act.</summary>
internal static class Gathering
{
    public static void Add(Turn turn, WayPlan way, Delivery mail)
    {
        if (way.Collects < 0) return;
        if (mail.By is not { } by) FieldWriter.AddKeptReply(turn, way.Collects, way.Name, way.Name, mail.Message);
        else FieldWriter.AddReply(turn, new ReplyDetail(way.Collects, way.Name, by, mail.At, mail.Comment), way.Name);
    }
}
