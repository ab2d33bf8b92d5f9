using System.Text.Json.Nodes;
using Tuodi.Recipients.Register;
using Tuodi.Storage.Rows;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Gateway.Served;

/// <summary>What hospitals look up: persons, entitlement, visits, bills, the year, policy items, institutions; and filings, which change what is paid.</summary>
public sealed class QueryTests(PostgresFixture postgres)
{
    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_visit_is_found_with_all_that_was_told(string database)
    {
        await using var county = await ServedCounty.StartAsync(database, postgres);
        var client = county.Client();
        var person = ServedCounty.Person(1);
        var visit = await ServedCounty.BilledStayAsync(client, 1, 20_000m);
        var lying = await client.CallAsync(
            "5303",
            Input.Data(("psn_no", ""), ("begntime", "2026-11-21 00:00:00"), ("endtime", "2026-11-21 23:59:59"))
        );
        lying["data"]![0]!.Say("mdtrt_id").ShouldBe(visit);
        lying["data"]![0]!.Say("out_flag").ShouldBe("0");
        await client.DischargeAsync(visit, person, "390");
        var asked = Input.Data(("psn_no", person), ("begntime", "2026-11-01"), ("endtime", "2026-11-21"), ("med_type", "2101"));
        var found = (await client.CallAsync("5201", asked))["mdtrtinfo"]![0]!;
        (found.Say("maf_psn_flag"), found.Say("inhosp_stas"), found.Say("dscg_maindiag_name")).ShouldBe(("1", "0", "高血压"));
        found.Say("dscg_way").ShouldBe("1");

        var settled = await ServedCounty.SettleAsync(client, visit, 1, 20_000m);
        var key = Input.Data(("psn_no", person), ("mdtrt_id", visit), ("setl_id", settled["setlinfo"]!.Say("setl_id")));
        var lines = (await client.CallAsync("5204", (JsonObject)key.DeepClone())).AsArray();
        lines[0]!.Say("hilist_name").ShouldBe("黄芪（虚构）");
        lines[0]!.Say("setl_id").ShouldBe(settled["setlinfo"]!.Say("setl_id"));

        var items = (await client.CallAsync("100001", Input.Data(("psn_No", person), ("mdtrt_Id", visit), ("setl_Id", ""))))
            .AsArray()
            .ToDictionary(item => item!.Say("polItemCode"));
        (items["S001"]!.Yuan("polItemPaySum"), items["PS01"]!.Say("polItemName")).ShouldBe((1_000m, "大病起付线"));
        (items["C001"]!.Yuan("fundPayAmt"), items["C001"]!.Yuan("fundPayProp")).ShouldBe((11_400m, 0.6m));
        (items["MA01"]!.Yuan("fundPayAmt"), items["MA02"]!.Yuan("fundPayAmt")).ShouldBe((4_200m, 682.50m));

        var year = (await client.CallAsync("5206", Input.Data(("psn_no", person), ("cum_ym", ""))))["cuminfo"]!
            .AsArray()
            .ToDictionary(row => row!.Say("cum_type_code"), row => row!.Yuan("cum"));
        (year["D390101"], year["D390201"], year["D610101"]).ShouldBe((11_400m, 1_690m, 4_882.50m));
        (year["Q0000"], year["F0000_BIZ2101"], year["D610101_BIZ2101"]).ShouldBe((1_000m, 20_000m, 4_882.50m));
    }

    [Fact]
    public async Task An_ordinary_person_may_not_enjoy_assistance_and_is_told_why()
    {
        await using var county = await ServedCounty.StartAsync("sqlite", postgres);
        var client = county.Client();
        var rows = (await client.EntitlementAsync(ServedCounty.Person(3), "390", "2101"))["trtinfo"]!.AsArray();
        var assistance = rows.Single(row => row!.Say("fund_pay_type") == "610100")!;
        (assistance.Say("trt_enjymnt_flag"), assistance.Say("trt_chk_rslt")).ShouldBe(("0", "该时间没有当地救助范围内的医疗救助对象身份"));
        rows.Single(row => row!.Say("fund_pay_type") == "390100")!.Say("trt_enjymnt_flag").ShouldBe("1");
        var outpatient = (await client.EntitlementAsync(ServedCounty.Person(1), "390", "11"))["trtinfo"]!.AsArray();
        outpatient.Single(row => row!.Say("fund_pay_type") == "610100")!.Say("trt_chk_rslt").ShouldBe("该医疗类别不享受该项待遇");
    }

    [Fact]
    public async Task A_persons_category_is_shown_as_it_holds_and_is_known()
    {
        await using var county = await ServedCounty.StartAsync("sqlite", postgres);
        var client = county.Client();
        var later = new StatusPeriod
        {
            Area = "430102",
            Id = county.Service.NextId(),
            Person = ServedCounty.Person(3),
            Category = "illness-impoverished",
            ValidFrom = new DateOnly(2026, 1, 1),
            ValidTo = new DateOnly(2026, 12, 31),
            KnownFrom = Storage.Transactions.Instants.Of(county.Clock.Now.AddDays(1)),
        };
        await RefusalTests.WriteAsync(county, TableChange.Insert(Tables.StatusPeriod, [later]));
        (await client.PersonAsync(ServedCounty.Certno(3), "丙某"))["idetinfo"]!.AsArray().ShouldBeEmpty();
        county.Clock.Now = county.Clock.Now.AddDays(2);
        var shown = (await client.PersonAsync(ServedCounty.Certno(3), "丙某"))["idetinfo"]![0]!;
        (shown.Say("psn_idet_type"), shown.Say("endtime"), shown.Say("memo")).ShouldBe(("2306", "2026-12-31 23:59:59", "因病致贫重病患者"));
    }

    [Fact]
    public async Task Another_name_is_warned_of()
    {
        await using var county = await ServedCounty.StartAsync("sqlite", postgres);
        var client = county.Client();
        await client.PersonAsync(ServedCounty.Certno(1), "乙 某");
        var answer = JsonNode.Parse(await client.SendAgainAsync())!;
        answer.Say("warn_msg").ShouldBe("登记的姓名与psn_name（人员姓名）不一致，请核对是否本人");
        await client.PersonAsync(ServedCounty.Certno(1), "甲·某");
        JsonNode.Parse(await client.SendAgainAsync())!["warn_msg"].ShouldBeNull();
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_filing_or_an_emergency_spares_the_penalty_of_going_elsewhere(string database)
    {
        await using var county = await ServedCounty.StartAsync(database, postgres);
        const string Away = "H43020000001";
        await RefusalTests.WriteAsync(
            county,
            TableChange.Insert(
                Tables.Institution,
                [
                    new MedicalInstitution
                    {
                        Code = Away,
                        Name = "外地演示医院（虚构）",
                        Level = "3",
                        Grade = "2",
                        Division = "430202",
                        AgreementFrom = new DateOnly(2020, 1, 1),
                    },
                ]
            )
        );
        var (home, away) = (county.Client(), county.Client(hospital: Away));
        (await PaidAsync(away, 4)).ShouldBe(8_550m); // 60 % - 15 points of 19,000
        var filed = await home.CallAsync(
            "2501",
            Input.Of(
                "refmedin",
                ("psn_no", ServedCounty.Person(5)),
                ("diag_code", "I10.x00"),
                ("diag_name", "高血压"),
                ("reflin_medins_no", Away),
                ("reflin_medins_name", "外地演示医院"),
                ("mdtrtarea_admdvs", "430202"),
                ("refl_type", "1"),
                ("refl_date", "2026-11-20"),
                ("refl_rea", "上转"),
                ("refl_opnn", "同意")
            )
        );
        (await PaidAsync(away, 5)).ShouldBe(11_400m);
        (await PaidAsync(away, 7, """{"IPT_TYPE":"2"}""")).ShouldBe(11_400m);
        var cancel = Input.Data(
            ("psn_no", ServedCounty.Person(5)),
            ("trt_dcla_detl_sn", filed["result"]!.Say("trt_dcla_detl_sn")),
            ("memo", "")
        );
        await home.CallAsync("2502", cancel);
        (await PaidAsync(away, 5)).ShouldBe(8_775m); // the year's second admission: 45 % of 19,500
        var found = await home.CallAsync("1201", Input.Of("medinsinfo", ("fixmedins_type", "1"), ("fixmedins_name", "外地")));
        found["medinsinfo"]![0]!.Say("fixmedins_code").ShouldBe(Away);
        (await home.CallAsync("1201", Input.Of("medinsinfo", ("fixmedins_type", "1"), ("fixmedins_name", "%"))))["medinsinfo"]!
            .AsArray()
            .ShouldBeEmpty();
    }

    private static async Task<decimal> PaidAsync(Clients.HospitalClient client, int person, string? flags = null)
    {
        var visit = await client.AdmitAsync(ServedCounty.Person(person), ServedCounty.Certno(person), "390");
        if (flags is not null)
        {
            await client.CallAsync(
                "2403",
                Input.Of(
                    "adminfo",
                    ("mdtrt_id", visit),
                    ("psn_no", ServedCounty.Person(person)),
                    ("med_type", "2101"),
                    ("exp_content", flags)
                )
            );
        }

        await client.UploadFeesAsync(visit, ServedCounty.Person(person), ("1", ServedCounty.InPolicy, 20_000m));
        return (await ServedCounty.SettleAsync(client, visit, person, 20_000m))["setlinfo"]!.Yuan("hifp_pay");
    }
}
