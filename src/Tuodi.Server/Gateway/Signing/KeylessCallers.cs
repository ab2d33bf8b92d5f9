namespace Tuodi.Server.Gateway.Signing;

/// <summary>Who may call without a key.</summary>
public enum KeylessCallers
{
    /// <summary>Nobody.</summary>
    None,

    /// <summary>Programs on this machine.</summary>
    Loopback,

    /// <summary>Everybody who reaches the port: only behind a network that lets nobody else.</summary>
    Any,
}
