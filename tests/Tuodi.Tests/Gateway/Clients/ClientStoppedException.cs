namespace Tuodi.Tests.Gateway.Clients;

/// <summary>A hospital client gives up, and why.</summary>
internal sealed class ClientStoppedException(string message, int status = 200) : Exception(message)
{
    /// <summary>The status of the answer.</summary>
    public int Status => status;
}
