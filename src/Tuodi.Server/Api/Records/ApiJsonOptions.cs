using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Tuodi.Server.Api.Records;

/// <summary>How the API writes JSON: Chinese stays readable, since nobody embeds an answer in a page.</summary>
internal static class ApiJsonOptions
{
    private static readonly JsonSerializerOptions Options = new(ApiJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = ApiJson.Default,
    };

    /// <summary>How a record is written and read.</summary>
    public static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));
}
