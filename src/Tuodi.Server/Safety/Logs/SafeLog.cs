using System.Buffers;
using System.Data.Common;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Tuodi.Server.Safety.Logs;

/// <summary>A category of the log: a line of JSON an event, with the template of its message, fields that are allowed, and of errors their kind and where they arose.</summary>
/// <remarks>Messages of errors are left out: a database's may quote a row.</remarks>
internal sealed class SafeLog(string category, SafeLogProvider provider) : ILogger
{
    private const string Template = "{OriginalFormat}";
    private const int ErrorsMax = 5;
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    // What is wanted is decided by the filters of the configuration before a line gets here.
    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("at", provider.Now.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
            json.WriteString("level", logLevel.ToString());
            json.WriteString("category", category);
            json.WriteString("event", eventId.Name);
            WriteFields(json, state as IReadOnlyList<KeyValuePair<string, object?>> ?? []);
            WriteErrors(json, exception);
            json.WriteEndObject();
        }

        provider.Write(buffer.WrittenSpan);
    }

    private static void WriteFields(Utf8JsonWriter json, IReadOnlyList<KeyValuePair<string, object?>> fields)
    {
        json.WriteString("message", LogFields.Message(fields.FirstOrDefault(field => field.Key == Template).Value as string));
        json.WriteStartObject("fields");
        foreach (var (key, value) in fields)
        {
            if (key != Template)
            {
                json.WriteString(key, LogFields.Value(key, value));
            }
        }

        json.WriteEndObject();
    }

    private static void WriteErrors(Utf8JsonWriter json, Exception? error)
    {
        if (error is null)
        {
            return;
        }

        json.WriteStartArray("errors");
        for (var i = 0; error is not null && i < ErrorsMax; i++, error = error.InnerException)
        {
            json.WriteStartObject();
            json.WriteString("type", error.GetType().FullName);
            if (error is DbException { SqlState: { } state })
            {
                json.WriteString("sqlState", state);
            }

            json.WriteString("at", error.StackTrace);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
