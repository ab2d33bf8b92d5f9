namespace Tuodi.Server.Gateway;

/// <summary>A transaction of the hospitals' interface (交易).</summary>
/// <remarks>
/// A query writes to <see cref="Answers.GatewayAnswer.Output"/> and returns <see cref="Answers.GatewayAnswer.Complete"/>. One that changes anything completes its answer
/// inside its own commit, stores those bytes under sender, <c>msgid</c> and <see cref="GatewayCall.ContentHash"/>, and returns them; a repetition returns the stored bytes.
/// </remarks>
public interface IGatewayTransaction
{
    /// <summary>Its number, such as 2304.</summary>
    string Infno { get; }

    /// <summary>Carries it out.</summary>
    /// <exception cref="GatewayRefusal">It is refused; nothing was changed.</exception>
    ValueTask<GatewayReply> RunAsync(GatewayCall call, CancellationToken cancellation);
}
