using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Tuodi.Settlement.Explaining;
using Tuodi.Settlement.Results;

namespace Tuodi.Server.Api.Http;

/// <summary>Explanations as the engine writes them: the statement in the asker's language where text is preferred, else JSON.</summary>
internal static class Explained
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ApiAnswer Of(ApiCall call, SettledVisit settled, bool full) =>
        PrefersText(call)
            ? Text(StatementWriter.Write(settled, call.Language, full))
            : Json(json =>
            {
                json.WriteStartObject();
                json.WriteString("id", settled.Visit.Id);
                json.WriteString("date", settled.Visit.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
                json.WriteString("policy", settled.Rulebook.Policy.Hash);
                AnswerJson.Settled(json, settled, full);
                json.WriteEndObject();
            });

    public static bool PrefersText(ApiCall call) =>
        call.Context.Request.GetTypedHeaders()
            .Accept.OrderByDescending(each => each.Quality ?? 1)
            .FirstOrDefault()
            ?.MediaType.Equals(ApiAnswer.Text, StringComparison.OrdinalIgnoreCase) == true;

    public static ApiAnswer Text(string text) => new(Encoding.UTF8.GetBytes(text), ApiAnswer.Text);

    public static ApiAnswer Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        return new ApiAnswer(buffer.WrittenSpan.ToArray());
    }
}
