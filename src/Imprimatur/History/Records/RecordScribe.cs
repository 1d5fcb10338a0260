using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.History.Canonical;
using Imprimatur.Machine.Codec;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.State;

namespace Imprimatur.History.Records;

/// <summary>The small parts that commands and events share, written by the names of the definition and not by its ordinals. A part that is absent is left
/// out.</summary>
internal sealed class RecordScribe(CanonicalWriter writer, WorkflowPlan plan, IConcealer concealer)
{
    public CanonicalWriter Writer => writer;

    public WorkflowPlan Plan => plan;

    public IConcealer Concealer => concealer;

    public void Text(ReadOnlySpan<byte> name, string? text)
    {
        if (text is null) return;
        writer.Name(name);
        writer.String(text);
    }

    public void Hidden(ReadOnlySpan<byte> name, string? text)
    {
        if (text is null) return;
        writer.Name(name);
        ValueEncoder.WriteHidden(writer, text, concealer);
    }

    public void Hidden(ReadOnlySpan<byte> name, IEnumerable<string> texts)
    {
        writer.Name(name);
        writer.BeginArray();
        foreach (var text in texts) ValueEncoder.WriteHidden(writer, text, concealer);
        writer.EndArray();
    }

    public void Integer(ReadOnlySpan<byte> name, long number)
    {
        writer.Name(name);
        writer.Integer(number);
    }

    /// <summary>Truth is written, falsehood left out.</summary>
    public void Flag(ReadOnlySpan<byte> name, bool truth)
    {
        if (!truth) return;
        writer.Name(name);
        writer.Boolean(true);
    }

    public void Moment(ReadOnlySpan<byte> name, DateTimeOffset moment)
    {
        writer.Name(name);
        writer.Moment(moment);
    }

    public void Step(int step) => Step("step"u8, step);

    public void Step(ReadOnlySpan<byte> name, int step)
    {
        if (step == WayPlan.Join) Text(name, WayPlan.JoinName);
        else if (step >= 0) Text(name, plan.Steps[step].Path);
    }

    public void Clock(int clock) => Text("clock"u8, plan.Clocks[clock].Name);

    public void Message(int message) => Text("message"u8, plan.Messages[message].Name);

    public void Act(int act) => Text("act"u8, plan.Anytime[act].Name);

    public void Field(int field) => Text("field"u8, plan.Fields[field].Name);

    public void Element(int step, string? element)
    {
        if (Privacy.OfElements(plan, step)) Hidden("element"u8, element);
        else Text("element"u8, element);
    }

    public void Item(WorkItemKey item)
    {
        writer.Name("item"u8);
        writer.BeginObject();
        Element(item.Step, item.Element);
        Integer("ordinal"u8, item.Ordinal);
        Step(item.Step);
        writer.EndObject();
    }

    public void Writes(ImmutableArray<FieldWrite> writes)
    {
        writer.Name("writes"u8);
        writer.BeginArray();
        foreach (var write in writes)
        {
            writer.BeginObject();
            Field(write.Field);
            writer.Name("value"u8);
            ValueEncoder.Write(writer, write.Value, Secrets.Of(plan, write.Field), concealer);
            writer.EndObject();
        }

        writer.EndArray();
    }
}
