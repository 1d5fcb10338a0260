namespace Imprimatur.Machine.Codec;

/// <summary>Bytes that are no state: altered, cut off, or of a version that this library does not know.</summary>
internal sealed class StateFormatException(string message) : ImprimaturException(message);
