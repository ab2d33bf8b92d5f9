using Tuodi.Kernel;

namespace Tuodi.Server.Gateway.Transactions;

/// <summary>Whose affair a request is, as far as it says.</summary>
/// <param name="Person">The person's number, or nothing.</param>
/// <param name="Visit">The visit, or nothing.</param>
/// <param name="Division">The division of insurance that is said, or nothing.</param>
public readonly record struct Asked(string? Person, long? Visit, string? Division)
{
    /// <summary>Reads person and visit from a node, and the division from the envelope or else the node.</summary>
    public static Asked Of(GatewayCall call, GatewayNode node) => new(node.RequiredText("psn_no"), node.Id("mdtrt_id"), Said(call, node));

    /// <summary>The division that a request says, or nothing where it says none that could be one.</summary>
    public static string? Said(GatewayCall call, GatewayNode node)
    {
        var said = call.Envelope.InsuplcAdmdvs.Length > 0 ? call.Envelope.InsuplcAdmdvs : node.Text("insuplc_admdvs");
        return said is not null && AreaCode.TryParse(said, out _) ? said : null;
    }
}
