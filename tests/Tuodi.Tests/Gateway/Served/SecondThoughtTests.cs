using System.Text;
using System.Text.Json.Nodes;
using Tuodi.Tests.Gateway.Clients;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Gateway.Served;

/// <summary>What hospitals change their minds about: taken back as it was told, by whom it was told, and nobody is left to find out by himself.</summary>
public sealed class SecondThoughtTests(PostgresFixture postgres)
{
    [Fact]
    public async Task A_settlement_that_was_corrected_is_taken_back_as_it_was_told()
    {
        await using var county = await ServedCounty.StartAsync("sqlite", postgres);
        var client = county.Client();
        var person = ServedCounty.Person(8);
        var (first, firstSettled) = await SettledStayAsync(client, 30_000m);
        var (second, secondSettled) = await SettledStayAsync(client, 40_000m);
        var told = secondSettled["setlinfo"]!;

        var undone = await client.UndoAsync(first, firstSettled["setlinfo"]!.Say("setl_id"), person);
        undone["setlinfo"]!.Yuan("psn_part_amt").ShouldBe(-firstSettled["setlinfo"]!.Yuan("psn_part_amt"));
        (await WarningAsync(client)).ShouldContain($"结算ID{told.Say("setl_id")}（就诊ID{second}）个人负担变动");

        var back = await client.UndoAsync(second, told.Say("setl_id"), person);
        foreach (
            var field in new[] { "medfee_sumamt", "hifp_pay", "hifmi_pay", "maf_pay", "fund_pay_sumamt", "psn_part_amt", "psn_cash_pay" }
        )
        {
            back["setlinfo"]!.Yuan(field).ShouldBe(-told.Yuan(field), field);
        }

        (await WarningAsync(client)).ShouldContain("本次按原结算金额撤销");
        (await county.QueryAsync<string>("select kind from settlement order by id")).ShouldBe(
            ["settled", "settled", "reversed", "corrected", "corrected", "reversed"],
            ignoreOrder: true
        );
        (await county.QueryAsync<long>("select cast(sum(total) + sum(person_part) + sum(fund_total) as bigint) from settlement")).ShouldBe([
            0,
        ]);
        (
            await county.QueryAsync<long>("select cast(sum(amount) as bigint) from posting group by account having sum(amount) <> 0")
        ).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_discharge_is_undone_only_by_the_request_that_made_it()
    {
        await using var county = await ServedCounty.StartAsync("sqlite", postgres);
        var client = county.Client();
        var person = ServedCounty.Person(1);
        var visit = await ServedCounty.BilledStayAsync(client, 1, 20_000m);
        await client.DischargeAsync(visit, person, "390");
        var old = JsonNode.Parse(client.LastBody)!.Say("msgid");
        await client.CallAsync("2405", Input.Data(("mdtrt_id", visit), ("psn_no", person)));
        await client.DischargeAsync(visit, person, "390");
        await client.ReverseAsync(person, old, "2402");
        (await county.QueryAsync<string>("select state from visit")).ShouldBe(["ended"]);
    }

    [Fact]
    public async Task What_decided_a_settlement_stays_while_it_stands()
    {
        await using var county = await ServedCounty.StartAsync("sqlite", postgres);
        var client = county.Client();
        var visit = await ServedCounty.BilledStayAsync(client, 1, 20_000m);
        await ServedCounty.SettleAsync(client, visit, 1, 20_000m);
        var before = await county.RowsAsync();
        (await RefusedAsync(client, "2403", Told(visit, ("med_type", "52")))).ShouldContain("不能变更医疗类别");
        (await RefusedAsync(client, "2403", Told(visit, ("med_type", "2101"), ("begntime", "2026-01-25 08:00:00")))).ShouldContain(
            "不能变更就诊开始日期"
        );
        (await county.RowsAsync()).ShouldBe(before);
        await client.CallAsync("2403", Told(visit, ("med_type", "2101"), ("chfpdr_name", "甲医师")));
    }

    [Fact]
    public async Task Days_to_come_are_refused()
    {
        await using var county = await ServedCounty.StartAsync("sqlite", postgres);
        var client = county.Client();
        var visit = await ServedCounty.BilledStayAsync(client, 1, 20_000m);
        var before = await county.RowsAsync();
        (
            await RefusedAsync(
                client,
                "2402",
                Input.Of("dscginfo", ("mdtrt_id", visit), ("psn_no", ServedCounty.Person(1)), ("endtime", "2029-01-01 10:00:00"))
            )
        ).ShouldContain("出院时间2029-01-01在今天之后");
        (await RefusedAsync(client, "2403", Told(visit, ("med_type", "2101"), ("begntime", "2100-01-01 08:00:00")))).ShouldContain(
            "就诊开始时间2100-01-01在今天之后"
        );
        (await county.RowsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_second_stay_is_taken_in_with_a_warning()
    {
        await using var county = await ServedCounty.StartAsync("sqlite", postgres);
        var client = county.Client();
        var first = await client.AdmitAsync(ServedCounty.Person(1), ServedCounty.Certno(1), "390");
        (await WarningAsync(client)).ShouldBeEmpty();
        await client.AdmitAsync(ServedCounty.Person(1), ServedCounty.Certno(1), "390");
        (await WarningAsync(client)).ShouldContain("另有未办理出院的住院登记");
        await client.CallAsync("2404", Input.Data(("mdtrt_id", first), ("psn_no", ServedCounty.Person(1))));
    }

    [Fact]
    public async Task A_filing_is_taken_back_only_by_who_made_it()
    {
        await using var county = await ServedCounty.StartAsync("sqlite", postgres);
        var client = county.Client();
        var filed = await client.CallAsync(
            "2501",
            Input.Of(
                "refmedin",
                ("psn_no", ServedCounty.Person(5)),
                ("diag_code", "I10.x00"),
                ("diag_name", "高血压"),
                ("reflin_medins_no", "H43020200001"),
                ("reflin_medins_name", "外地演示医院"),
                ("mdtrtarea_admdvs", "430202"),
                ("refl_type", "1"),
                ("refl_date", "2026-11-20"),
                ("refl_rea", "上转"),
                ("refl_opnn", "同意")
            )
        );
        var cancel = Input.Data(
            ("psn_no", ServedCounty.Person(5)),
            ("trt_dcla_detl_sn", filed["result"]!.Say("trt_dcla_detl_sn")),
            ("memo", "")
        );
        (await RefusedAsync(county.Client(hospital: ServedCounty.Township), "2502", cancel.DeepClone().AsObject())).ShouldContain(
            "须由办理机构撤销"
        );
        await client.CallAsync("2502", cancel);
    }

    private static JsonObject Told(string visit, params (string Name, JsonNode? Value)[] fields) =>
        Input.Of("adminfo", [("mdtrt_id", visit), ("psn_no", ServedCounty.Person(1)), .. fields]);

    private static async Task<(string Visit, JsonNode Settled)> SettledStayAsync(HospitalClient client, decimal yuan)
    {
        var visit = await ServedCounty.BilledStayAsync(client, 8, yuan);
        return (visit, await ServedCounty.SettleAsync(client, visit, 8, yuan));
    }

    private static async Task<string> RefusedAsync(HospitalClient client, string infno, JsonObject input) =>
        (await Should.ThrowAsync<ClientStoppedException>(() => client.CallAsync(infno, input))).Message;

    // The stored answer, which a repetition gets again.
    private static async Task<string> WarningAsync(HospitalClient client) =>
        JsonNode.Parse(Encoding.UTF8.GetString(await client.SendAgainAsync()))!["warn_msg"]?.GetValue<string>() ?? string.Empty;
}
