namespace Tuodi.Server.Gateway;

/// <summary>The database was lost, or more wait than may: whether a request took effect is only found out by asking again under the same <c>msgid</c>.</summary>
/// <param name="cause">What happened.</param>
public sealed class GatewayUnavailable(Exception cause) : Exception(cause.Message, cause);
