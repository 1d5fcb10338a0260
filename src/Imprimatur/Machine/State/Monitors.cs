namespace Imprimatur.Machine.State;

/// <summary>A few bits per guarantee; they can only refuse a person's command or hold a token.</summary>
internal sealed record Monitors;
