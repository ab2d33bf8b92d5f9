namespace Tuodi.Server.Gateway.Reading;

/// <summary>What was read of a message: its fields as far as they go, its input, and what is wrong with it.</summary>
/// <param name="Fields">The fields of the envelope.</param>
/// <param name="Input">The bytes of the input object, or none.</param>
/// <param name="Wrong">What is wrong, in Chinese, or nothing.</param>
internal readonly record struct EnvelopeReading(EnvelopeFields Fields, ReadOnlyMemory<byte> Input, string? Wrong)
{
    /// <summary>Whether so much was read that the sender can be told in an answer of its own kind.</summary>
    public bool IsEnvelope => Fields[EnvelopeField.Infno].Length > 0;
}
