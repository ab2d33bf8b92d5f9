using System.Text.Json.Nodes;
using Tuodi.Server.Demonstration;
using Tuodi.Server.Gateway.Transactions;
using Tuodi.Tests.Gateway.Clients;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Gateway.Served;

/// <summary>The imitated clients go through whole stays against the real server, in both databases.</summary>
public sealed class StayTests(PostgresFixture postgres)
{
    public static TheoryData<string, string> Clients
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var client in new[] { "A", "B", "C", "D" })
            {
                data.Add(client, "sqlite");
                data.Add(client, "postgres");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task A_client_goes_through_a_stay(string kind, string database)
    {
        await using var county = await ServedCounty.StartAsync(database, postgres);
        var client = county.Client(kind);
        var (person, certno) = (ServedCounty.Person(1), ServedCounty.Certno(1));
        await client.SignInAsync();
        var known = await client.PersonAsync(certno, "甲某");
        known["baseinfo"]!.Say("psn_no").ShouldBe(person);
        known["baseinfo"]!["age"]!.GetValue<int>().ShouldBe(66);
        known["insuinfo"]![0]!.Say("insuplc_admdvs").ShouldBe(DemoCounty.Area);
        known["idetinfo"]![0]!.Say("psn_idet_type").ShouldBe("2303");
        known["idetinfo"]![0]!["endtime"].ShouldBeNull();
        var funds = (await client.EntitlementAsync(person, "390", "2101"))["trtinfo"]!.AsArray();
        funds.Single(row => row!.Say("fund_pay_type") == "610100")!.Say("trt_enjymnt_flag").ShouldBe("1");

        var visit = await client.AdmitAsync(person, certno, "390");
        await client.UploadFeesAsync(visit, person, ("1", ServedCounty.InPolicy, 20_000m), ("2", ServedCounty.OwnPay, 500m));
        var before = await county.RowsAsync();
        var preview = await client.SettleAsync("2303", visit, person, certno, "390", 20_500m);
        var cancel = TestContext.Current.CancellationToken;
        var newest = await Rehearsal.ReadAsync(county.Service.Database, county.Service.Settler.Policies, county.Clock, cancel);
        await Rehearsal.RunAsync(county.Service, RunningServer.Data, newest.ShouldNotBeNull(), cancel);
        (await county.RowsAsync()).ShouldBe(before);
        await client.DischargeAsync(visit, person, "390");
        var settled = await client.SettleAsync("2304", visit, person, certno, "390", 20_500m);

        // Level 3: (20,000 - 1,000) x 60 % = 11,400; 8,600 left, over 6,000 at 65 % = 1,690; 6,910 left: 6,000 x 70 % + 910 x 75 % = 4,882.50.
        var info = settled["setlinfo"]!;
        (info.Yuan("hifp_pay"), info.Yuan("hifmi_pay"), info.Yuan("maf_pay")).ShouldBe((11_400m, 1_690m, 4_882.50m));
        (info.Yuan("fund_pay_sumamt"), info.Yuan("psn_cash_pay"), info.Yuan("act_pay_dedc")).ShouldBe((17_972.50m, 2_527.50m, 1_000m));
        Identities.Hold(settled);
        Identities.Hold(preview);
        preview["setlinfo"]!.Yuan("maf_pay").ShouldBe(4_882.50m);
        preview["setlinfo"]!.Say("setl_time").ShouldBe("2026-11-21 19:06:55");
        OneStopSheet.Of(settled).ShouldBe(new OneStopSheet(1_690m, 4_882.50m));

        var settlement = info.Say("setl_id");
        var queried = await client.SettlementAsync(visit, settlement, person);
        Identities.Hold(queried, "cash_payamt", "psn_pay");
        (queried["setlinfo"]!.Yuan("maf_pay"), queried["setlinfo"]!.Say("refd_setl_flag")).ShouldBe((4_882.50m, "0"));
        Balanced(await client.ReconcileAsync("390", "21", 20_500m, 17_972.50m, 0m, 1)).ShouldBe("0");
        Balanced(await client.ReconcileAsync("390", "21", 20_500m, 17_972.51m, 0m, 1)).ShouldBe("1");

        var undone = await client.UndoAsync(visit, settlement, person);
        Identities.Hold(undone);
        (undone["setlinfo"]!.Yuan("medfee_sumamt"), undone["setlinfo"]!.Yuan("maf_pay")).ShouldBe((-20_500m, -4_882.50m));
        undone["setlinfo"]!.Say("setl_id").ShouldNotBe(settlement);
        undone["setldetail"]!.AsArray().ShouldAllBe(row => row!.Yuan("fund_payamt") < 0);
        Balanced(await client.ReconcileAsync("390", "21", 0m, 0m, 0m, 2)).ShouldBe("0");
        (await client.SettlementAsync(visit, settlement, person))["setlinfo"]!.Say("refd_setl_flag").ShouldBe("1");
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task It_is_the_same_whether_discharge_or_settlement_comes_first(string database)
    {
        await using var county = await ServedCounty.StartAsync(database, postgres);
        var client = county.Client();
        var first = await ServedCounty.BilledStayAsync(client, 1, 20_000m);
        await client.DischargeAsync(first, ServedCounty.Person(1), "390");
        var afterDischarge = await ServedCounty.SettleAsync(client, first, 1, 20_000m);

        var second = await ServedCounty.BilledStayAsync(client, 6, 20_000m);
        var beforeDischarge = await ServedCounty.SettleAsync(client, second, 6, 20_000m);
        await client.DischargeAsync(second, ServedCounty.Person(6), "390");
        Amounts(beforeDischarge).ShouldBe(Amounts(afterDischarge));
        (await county.QueryAsync<string>("select state from visit")).ShouldBe(["ended", "ended"]);
    }

    [Fact]
    public async Task A_stay_is_settled_midway_and_again_at_its_end()
    {
        await using var county = await ServedCounty.StartAsync("sqlite", postgres);
        var client = county.Client();
        var visit = await ServedCounty.BilledStayAsync(client, 1, 10_000m);
        var first = await client.CallAsync("2304", Midway(visit, "10000.00"));
        await client.UploadFeesAsync(visit, ServedCounty.Person(1), ("2", ServedCounty.InPolicy, 4_000m));
        (await client.CallAsync("5204", Input.Data(("psn_no", ServedCounty.Person(1)), ("mdtrt_id", visit)))).AsArray().Count.ShouldBe(2);
        var second = await ServedCounty.SettleAsync(client, visit, 1, 4_000m);

        // The second is the year's second admission: half the deductible; the deductible of critical illness insurance is the year's.
        first["setlinfo"]!.Yuan("hifp_pay").ShouldBe(5_400m);
        second["setlinfo"]!.Yuan("hifp_pay").ShouldBe(2_100m);
        Identities.Hold(first);
        Identities.Hold(second);
        var funds = first["setlinfo"]!.Yuan("fund_pay_sumamt") + second["setlinfo"]!.Yuan("fund_pay_sumamt");
        Balanced(await client.ReconcileAsync("390", "21", 14_000m, funds, 0m, 2)).ShouldBe("0");
        var again = await Should.ThrowAsync<ClientStoppedException>(() => ServedCounty.SettleAsync(client, visit, 1, 4_000m));
        again.Message.ShouldBe("2304: 该就诊已结算，没有未结算的费用明细");
    }

    [Theory]
    [InlineData("430100")] // the city
    [InlineData("442000")] // the division of care
    [InlineData("")]
    public async Task A_division_that_does_not_keep_the_person_is_put_right_by_the_register(string said)
    {
        await using var county = await ServedCounty.StartAsync("sqlite", postgres);
        var client = county.Client(insuredAt: said);
        var visit = await ServedCounty.BilledStayAsync(client, 1, 20_000m);
        var settled = await ServedCounty.SettleAsync(client, visit, 1, 20_000m);
        settled["setlinfo"]!.Say("clr_optins").ShouldBe(DemoCounty.Area);
        await client.UndoAsync(visit, settled["setlinfo"]!.Say("setl_id"), ServedCounty.Person(1));
        (await county.QueryAsync<string>("select distinct area from settlement")).ShouldBe([DemoCounty.Area]);
    }

    [Fact]
    public async Task Sparse_requests_settle_what_was_uploaded()
    {
        await using var county = await ServedCounty.StartAsync("sqlite", postgres);
        var client = county.Client("C");
        var visit = await ServedCounty.BilledStayAsync(client, 1, 20_000m);
        var settled = await client.CallAsync(
            "2304",
            Input.Data(
                ("mid_setl_flag", ""),
                ("medfee_sumamt", ""),
                ("psn_no", ServedCounty.Person(1)),
                ("mdtrt_id", visit),
                ("mdtrt_cert_type", ""),
                ("mdtrt_cert_no", ""),
                ("insutype", "390"),
                ("invono", ""),
                ("acct_used_flag", ""),
                ("psn_setlway", "")
            )
        );
        settled["setlinfo"]!.Yuan("medfee_sumamt").ShouldBe(20_000m);
        var queried = await client.CallAsync(
            "5203",
            Input.Data(("psn_no", ServedCounty.Person(1)), ("mdtrt_id", visit), ("insutype", "390"))
        );
        queried["setlinfo"]!.Say("setl_id").ShouldBe(settled["setlinfo"]!.Say("setl_id"));
        foreach (
            var (office, says) in new[]
            {
                ("430102", "不平：中心1笔，费用总额20000.00，"),
                ("430199", "不平：中心1笔，费用总额20000.00，"),
                ("430000", "不平：中心1笔，费用总额20000.00，"),
                ("430200", "平"),
            }
        )
        {
            var sums = await client.CallAsync("3201", Input.Data(("insutype", "390"), ("clr_type", "21"), ("setl_optins", office)));
            sums["stmtinfo"]!.Say("stmt_rslt_dscr").ShouldStartWith(says, customMessage: office);
        }
    }

    internal static string Balanced(JsonNode output) => output["stmtinfo"]!.Say("stmt_rslt");

    private static JsonObject Midway(string visit, string total) =>
        Input.Data(
            ("psn_no", ServedCounty.Person(1)),
            ("mdtrt_id", visit),
            ("insutype", "390"),
            ("medfee_sumamt", total),
            ("mid_setl_flag", "1")
        );

    private static string Amounts(JsonNode output)
    {
        var info = output["setlinfo"]!;
        return $"{info.Yuan("hifp_pay")} {info.Yuan("hifmi_pay")} {info.Yuan("maf_pay")} {info.Yuan("psn_cash_pay")}";
    }
}
