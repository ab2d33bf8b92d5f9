using Tuodi.Kernel;
using Tuodi.Storage.Settling;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Gateway.Transactions.Settling;

/// <summary>What 2206, 2207, 2303 and 2304 ask: the bill of which visit, for whom, and whether the personal account is used.</summary>
/// <param name="Asked">Whose affair it is.</param>
/// <param name="Visit">The visit.</param>
/// <param name="Batch">The batch of fee lines, or nothing for the one that is open.</param>
/// <param name="Total">The bill as the hospital has it, or nothing.</param>
/// <param name="Day">The day of discharge, or nothing.</param>
/// <param name="MedType">The kind of care, or nothing.</param>
/// <param name="Scheme">The scheme, or nothing.</param>
/// <param name="UseAccount">Whether the personal account is used.</param>
/// <param name="CertType">The document shown, or nothing.</param>
public sealed record SettlementRequest(
    Asked Asked,
    long Visit,
    string? Batch,
    Money? Total,
    DateOnly? Day,
    string? MedType,
    string? Scheme,
    bool UseAccount,
    string? CertType
)
{
    /// <summary>Reads the node data. Clients leave the bill empty; then what was uploaded is the bill.</summary>
    /// <exception cref="GatewayRefusal">Person or visit is missing, or an amount or flag cannot be used.</exception>
    public static SettlementRequest Read(GatewayCall call)
    {
        var node = call.Node("data");
        var medType = node.Text("med_type");
        return new(
            Asked.Of(call, node),
            node.RequiredId("mdtrt_id"),
            node.Text("chrg_bchno"),
            node.Has("medfee_sumamt") ? node.RequiredAmount("medfee_sumamt") : null,
            node.Day("dscgTime"),
            medType,
            node.Text("insutype"),
            Account(node),
            node.Text("mdtrt_cert_type")
        );
    }

    /// <summary>The act that settles it.</summary>
    public SettleVisit Act(Settler settler, Request head, Func<SettlementOutcome, byte[]> answer) =>
        new(settler, answer)
        {
            Request = head,
            Visit = Visit,
            Person = Asked.Person!,
            Batch = Batch,
            Total = Total,
            Day = Day,
            MedType = MedType,
            Scheme = Scheme,
            UseAccount = UseAccount,
        };

    private static bool Account(GatewayNode node) =>
        node.Text("acct_used_flag") switch
        {
            null or "0" => false,
            "1" => true,
            "2" => throw new GatewayRefusal("不支持使用共济账户，请将acct_used_flag（个人账户使用标志）改为0或1"),
            _ => throw node.Wrong("acct_used_flag", "应为0、1或2"),
        };
}
