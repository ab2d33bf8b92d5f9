namespace Tuodi.Server.Gateway.Transactions.SignIns;

/// <summary>What 9001 sends (签到): who signs in, and where.</summary>
/// <param name="OpterNo">The operator; the envelope's where the node has none.</param>
/// <param name="Mac">The network card, as written.</param>
/// <param name="Ip">The address, as written.</param>
public sealed record SignInRequest(string OpterNo, string Mac, string Ip)
{
    /// <summary>Reads the node signIn. Clients leave out card or address, so neither is insisted on.</summary>
    /// <exception cref="GatewayRefusal">The node is missing.</exception>
    public static SignInRequest Read(GatewayCall call)
    {
        var node = call.Node("signIn");
        return new(node.Text("opter_no") ?? call.Envelope.Opter, node.Text("mac") ?? string.Empty, node.Text("ip") ?? string.Empty);
    }
}
