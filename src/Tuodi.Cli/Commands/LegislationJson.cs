using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tuodi.Cli.Commands;

/// <summary>Prints JSON of legislation: indented, Chinese as it is.</summary>
internal static class LegislationJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Print(Action<Utf8JsonWriter> write)
    {
        var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        Console.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }

    public static void Number(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
