namespace Tuodi.Server.Gateway.Transactions.SignIns;

/// <summary>What 9002 sends (签退): which sign-in ends.</summary>
/// <param name="SignNo">The number of the sign-in.</param>
/// <param name="OpterNo">The operator; the envelope's where the node has none.</param>
public sealed record SignOutRequest(string SignNo, string OpterNo)
{
    /// <summary>Reads the node signOut.</summary>
    /// <exception cref="GatewayRefusal">The node or the number is missing.</exception>
    public static SignOutRequest Read(GatewayCall call)
    {
        var node = call.Node("signOut");
        return new(node.RequiredText("sign_no"), node.Text("opter_no") ?? call.Envelope.Opter);
    }
}
