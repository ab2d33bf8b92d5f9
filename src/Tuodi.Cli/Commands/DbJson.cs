using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tuodi.Kernel;
using Tuodi.Storage.Register;

namespace Tuodi.Cli.Commands;

/// <summary>What the JSON of the commands about a database has in common.</summary>
internal static class DbJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one object.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> fill)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            fill(json);
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(stream.ToArray()));
    }

    public static void Words(Utf8JsonWriter json, string name, Bilingual words)
    {
        json.WriteStartObject(name);
        json.WriteString("zh", words.In(Language.Chinese));
        json.WriteString("en", words.In(Language.English));
        json.WriteEndObject();
    }

    /// <summary>An instant in Beijing time.</summary>
    public static string Instant(long micros) => RegisterText.Of(RegisterValueKind.Instant, micros)!;
}
