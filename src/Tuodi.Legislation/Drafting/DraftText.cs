using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tuodi.Legislation.Drafting;

/// <summary>Texts as YAML takes them, whatever is in them.</summary>
internal static class DraftText
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Quoted(string text) => JsonSerializer.Serialize(text.ReplaceLineEndings(" "), Plain);

    public static string List(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";
}
