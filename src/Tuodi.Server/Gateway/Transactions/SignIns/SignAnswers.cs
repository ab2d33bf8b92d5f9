using Tuodi.Server.Gateway.Answers;

namespace Tuodi.Server.Gateway.Transactions.SignIns;

/// <summary>Writes the answers to 9001 and 9002.</summary>
public static class SignAnswers
{
    /// <summary>The answer to 9001: two clients of four go no further without <c>signinoutb.sign_no</c>.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="signNo">The number of the sign-in, up to 30 characters.</param>
    /// <param name="instant">When.</param>
    public static byte[] SignedIn(GatewayAnswer answer, string signNo, DateTimeOffset instant) =>
        answer.Compose(json =>
        {
            json.WriteStartObject("signinoutb");
            json.WriteInstant("sign_time", instant);
            json.WriteText("sign_no", signNo);
            json.WriteEndObject();
        });

    /// <summary>The answer to 9002; the document names the node like the field.</summary>
    public static byte[] SignedOut(GatewayAnswer answer, DateTimeOffset instant) =>
        answer.Compose(json =>
        {
            json.WriteStartObject("sign_time");
            json.WriteInstant("sign_time", instant);
            json.WriteEndObject();
        });
}
