using Microsoft.Extensions.Logging;

namespace Tuodi.Server.Safety.Logs;

/// <summary>Writes the log as lines of JSON that can hold no personal data.</summary>
/// <param name="output">Where to; left open.</param>
/// <param name="clock">The clock.</param>
public sealed class SafeLogProvider(Stream output, TimeProvider clock) : ILoggerProvider
{
    private readonly Lock _gate = new();

    internal DateTimeOffset Now => clock.GetUtcNow();

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new SafeLog(categoryName, this);

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            output.Flush();
        }
    }

    internal void Write(ReadOnlySpan<byte> line)
    {
        lock (_gate)
        {
            output.Write(line);
            output.WriteByte((byte)'\n');
            output.Flush();
        }
    }
}
