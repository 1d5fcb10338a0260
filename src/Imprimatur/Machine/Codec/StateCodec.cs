using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Codec;

/// <summary>
/// The canonical forms of Control, Monitors and Record. Each begins with the version byte, then 1 where personal values are concealed, else 0.
/// The caller checks the definition's content hash: ordinals are read against the same plan that wrote them.
/// </summary>
internal static class StateCodec
{
    /// <summary>The first byte of each form.</summary>
    public const byte Version = 1;

    public static byte[] WriteControl(WorkflowPlan plan, Control control, IConcealer? concealer)
    {
        var writer = new ByteWriter();
        WriteControl(writer, plan, control, concealer);
        return writer.ToArray();
    }

    /// <summary>Appends Control's form to a buffer that the caller keeps.</summary>
    public static void WriteControl(ByteWriter writer, WorkflowPlan plan, Control control, IConcealer? concealer)
    {
        Begin(writer, concealer);
        ControlWriter.Write(writer, plan, control, concealer);
    }

    public static byte[] WriteMonitors(Monitors monitors)
    {
        var writer = new ByteWriter(2 + monitors.Bits.Length);
        Begin(writer, null);
        foreach (var bit in monitors.Bits) writer.Flag(bit);
        return writer.ToArray();
    }

    public static byte[] WriteRecord(WorkflowPlan plan, RecordPart record, IConcealer? concealer)
    {
        var writer = new ByteWriter();
        Begin(writer, concealer);
        RecordWriter.Write(writer, plan, record, concealer);
        return writer.ToArray();
    }

    /// <summary>Reads all three.</summary>
    /// <exception cref="StateFormatException">The bytes are no state of this definition.</exception>
    public static InstanceState Read(
        WorkflowPlan plan, ReadOnlySpan<byte> control, ReadOnlySpan<byte> monitors, ReadOnlySpan<byte> record, IRevealer? revealer)
    {
        var state = new InstanceState(ReadControl(plan, control, revealer), ReadMonitors(plan, monitors), ReadRecord(plan, record, revealer));
        if (state.Control.Items.Length != state.Record.Openings.Length) throw new StateFormatException("Control and Record are not of one state.");
        return state;
    }

    public static Control ReadControl(WorkflowPlan plan, ReadOnlySpan<byte> bytes, IRevealer? revealer)
    {
        var reader = new ByteReader(bytes);
        var control = ControlReader.Read(ref reader, plan, Start(ref reader, revealer));
        reader.MustEnd();
        return control;
    }

    public static Monitors ReadMonitors(WorkflowPlan plan, ReadOnlySpan<byte> bytes)
    {
        var reader = new ByteReader(bytes);
        Start(ref reader, null);
        var bits = new bool[Monitors.SizeOf(plan)];
        for (var i = 0; i < bits.Length; i++) bits[i] = reader.Flag();
        reader.MustEnd();
        return new Monitors([.. bits]);
    }

    public static RecordPart ReadRecord(WorkflowPlan plan, ReadOnlySpan<byte> bytes, IRevealer? revealer)
    {
        var reader = new ByteReader(bytes);
        var record = RecordReader.Read(ref reader, plan, Start(ref reader, revealer));
        reader.MustEnd();
        return record;
    }

    private static void Begin(ByteWriter writer, IConcealer? concealer)
    {
        writer.Byte(Version);
        writer.Flag(concealer is not null);
    }

    private static IRevealer? Start(ref ByteReader reader, IRevealer? revealer)
    {
        var version = reader.Byte();
        if (version != Version) throw new StateFormatException($"The state has version {version}, this library knows version {Version}.");
        if (!reader.Flag()) return null;
        return revealer ?? throw new StateFormatException("The state is concealed and nothing reveals it.");
    }
}
