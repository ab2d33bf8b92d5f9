using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Api.Http;

/// <summary>Makes of a request the head of an act: the user is the sender, the Idempotency-Key the number of the message.</summary>
internal static class IdempotentRequest
{
    /// <summary>So begins the sender of what does not come from an institution.</summary>
    public const string SenderPrefix = "api:";

    public static Request Of(ApiCall call, string area, byte[] body)
    {
        var said = Encoding.UTF8.GetBytes($"{call.Operation.Method} {call.Context.Request.Path}\n");
        return new Request
        {
            Area = area,
            Sender = SenderPrefix + call.User.Id,
            Msgid = call.Given(Parameters.IdempotencyKey),
            Infno = call.Operation.Id,
            Content = SHA256.HashData([.. said, .. body]),
            Operator = call.User.Id,
        };
    }

    /// <summary>The state that the asker saw, by If-Match.</summary>
    /// <exception cref="ApiException">It does not say.</exception>
    public static string Seen(ApiCall call) =>
        call.Text(Parameters.IfMatch) is { } tag
            ? tag.Trim('"')
            : throw new ApiException(
                new ApiProblem(
                    StatusCodes.Status428PreconditionRequired,
                    "precondition-required",
                    new("须给出 If-Match", "If-Match is needed"),
                    new("请先读取该资源，并以其 ETag 作为 If-Match", "Read the resource first and send its ETag as If-Match")
                )
            );
}
