using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tuodi.Policies.Starting;

/// <summary>Quotes a text as YAML and JSON both read it, leaving Chinese as it is.</summary>
internal static class StartingJson
{
    public static JsonSerializerOptions Plain { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
