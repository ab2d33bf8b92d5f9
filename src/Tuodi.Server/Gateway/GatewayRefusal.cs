namespace Tuodi.Server.Gateway;

/// <summary>A request that is answered with a failure (<c>infcode</c> -1): the message goes to the hospital as <c>err_msg</c>.</summary>
/// <remarks>The message is Chinese, says what to do, and holds no personal data. Nothing may have been changed when this is thrown.</remarks>
public sealed class GatewayRefusal : Exception
{
    /// <summary>The longest message of the interface, in characters.</summary>
    public const int LengthMax = 200;

    /// <summary>A refusal.</summary>
    /// <param name="message">What is wrong and what to do, in Chinese; what is longer than 200 characters is cut.</param>
    public GatewayRefusal(string message)
        : base(message.Length <= LengthMax ? message : $"{message.AsSpan(0, LengthMax - 1)}…") { }
}
