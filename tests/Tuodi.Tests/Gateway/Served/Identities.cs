using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tuodi.Tests.Gateway.Served;

/// <summary>The identities that the interface document states of the amounts of every settlement.</summary>
internal static class Identities
{
    private static readonly string[] Funds =
    [
        "hifp_pay",
        "cvlserv_pay",
        "hifes_pay",
        "hifmi_pay",
        "hifob_pay",
        "hifdm_pay",
        "maf_pay",
        "oth_pay",
    ];

    public static void Hold(JsonNode output, string cash = "psn_cash_pay", string person = "psn_part_amt")
    {
        var info = output["setlinfo"]!;
        var whole = info.Yuan("medfee_sumamt");
        var hospital = info["hosp_part_amt"] is null ? 0 : info.Yuan("hosp_part_amt");
        whole.ShouldBe(info.Yuan("fund_pay_sumamt") + info.Yuan(person) + hospital);
        whole.ShouldBe(
            info.Yuan("fulamt_ownpay_amt") + info.Yuan("overlmt_selfpay") + info.Yuan("preselfpay_amt") + info.Yuan("inscp_scp_amt")
        );
        info.Yuan("fund_pay_sumamt").ShouldBe(Funds.Sum(field => info[field] is null ? 0 : info.Yuan(field))); // 5203 has no hifdm_pay
        info.Yuan(person).ShouldBe(info.Yuan("acct_pay") + info.Yuan(cash));
        Detail(output, "610100").ShouldBe(info.Yuan("maf_pay"));
        (Detail(output, "390200") + Detail(output, "310300")).ShouldBe(info.Yuan("hifmi_pay"));
        (Detail(output, "390100") + Detail(output, "310100")).ShouldBe(info.Yuan("hifp_pay"));
        (Detail(output, "310200") + Detail(output, "390500")).ShouldBe(info.Yuan("acct_pay"));
        foreach (var row in output["setldetail"]!.AsArray().Where(row => row!.Say("fund_pay_type") == "610100"))
        {
            row!.Say("setl_proc_info").ShouldBe("610101");
        }

        if (info["age"] is { } age)
        {
            age.GetValueKind().ShouldBe(JsonValueKind.Number);
            age.ToJsonString().ShouldNotContain(".");
        }
    }

    public static decimal Detail(JsonNode output, string fund) =>
        output["setldetail"]!.AsArray().Where(row => row!.Say("fund_pay_type") == fund).Sum(row => row!.Yuan("fund_payamt"));
}
