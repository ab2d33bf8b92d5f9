using Tuodi.Server.Gateway.Answers;

namespace Tuodi.Server.Gateway.Transactions;

/// <summary>Writes the answers to 9001 and 9002.</summary>
public static class SignAnswers
{
    /// <summary>The answer to 9001: two clients of four go no further without <c>signinoutb.sign_no</c>.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="signNo">The number of the sign-in, up to 30 characters.</param>
    /// <param name="instant">When.</param>
    public static GatewayReply SignedIn(GatewayAnswer answer, string signNo, DateTimeOffset instant)
    {
        answer.Output.WriteStartObject("signinoutb");
        answer.Output.WriteInstant("sign_time", instant);
        answer.Output.WriteText("sign_no", signNo);
        answer.Output.WriteEndObject();
        return answer.Complete();
    }

    /// <summary>The answer to 9002; the document names the node like the field.</summary>
    public static GatewayReply SignedOut(GatewayAnswer answer, DateTimeOffset instant)
    {
        answer.Output.WriteStartObject("sign_time");
        answer.Output.WriteInstant("sign_time", instant);
        answer.Output.WriteEndObject();
        return answer.Complete();
    }
}
