using System.Text.Json.Nodes;
using Tuodi.Tests.Gateway.Clients;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Gateway.Served;

/// <summary>Outpatient and chronic visits: registration, diagnoses, batches of fees, settlement and its undoing.</summary>
public sealed class OutpatientTests(PostgresFixture postgres)
{
    [Theory]
    [InlineData("A", "sqlite")]
    [InlineData("B", "postgres")]
    [InlineData("C", "sqlite")]
    [InlineData("D", "postgres")]
    public async Task A_chronic_visit_is_settled_by_batches(string kind, string database)
    {
        await using var county = await ServedCounty.StartAsync(database, postgres);
        var client = county.Client(kind);
        await client.SignInAsync();
        var visit = await RegisterAsync(client, 2);
        await TellAsync(client, visit, 2, "14", kind == "A" ? "2203A" : "2203");
        var split = await UploadAsync(
            client,
            visit,
            2,
            "B1",
            ("1", "XV03AEB000A001010100011", 10, 12.60m),
            ("2", "XA11GAW000A001010100016", 1, 20m)
        );
        (split[0]!.Yuan("preselfpay_amt"), split[0]!.Yuan("inscp_scp_amt"), split[0]!.Say("chrgitm_lv")).ShouldBe((12.60m, 113.40m, "02"));
        (split[1]!.Yuan("fulamt_ownpay_amt"), split[1]!.Say("chrgitm_lv")).ShouldBe((20m, "03"));
        await UploadAsync(client, visit, 2, "B2", ("3", ServedCounty.InPolicy, 1, 50m));

        var settled = await SettleAsync(client, "2207", visit, 2, "B1", 146m);

        // Chronic: 113.40 x 60 % = 68.04; a special hardship person pays nothing of the 45.36 left in policy scope.
        var info = settled["setlinfo"]!;
        (info.Yuan("hifp_pay"), info.Yuan("maf_pay"), info.Yuan("psn_cash_pay")).ShouldBe((68.04m, 45.36m, 32.60m));
        (info.Say("med_type"), info.Say("clr_type")).ShouldBe(("14", "14"));
        Identities.Hold(settled);
        (await SettleAsync(client, "2206", visit, 2, "B2", 50m))["setlinfo"]!.Yuan("maf_pay").ShouldBe(20m);
        var undone = await client.CallAsync(
            "2208",
            Input.Data(("setl_id", info.Say("setl_id")), ("mdtrt_id", visit), ("psn_no", ServedCounty.Person(2)))
        );
        Identities.Hold(undone);
        undone["setlinfo"]!.Yuan("maf_pay").ShouldBe(-45.36m);
        undone["setlinfo"]!.Yuan("pdn_cash_pay").ShouldBe(-32.60m);

        await CancelFeesAsync(client, visit, 2, "0000");
        await client.CallAsync("2202", Input.Data(("psn_no", ServedCounty.Person(2)), ("mdtrt_id", visit), ("ipt_otp_no", "MZ1")));
        (await county.QueryAsync<string>("select state from visit")).ShouldBe(["cancelled"]);
    }

    [Fact]
    public async Task Fees_that_were_taken_back_come_again_under_their_numbers()
    {
        await using var county = await ServedCounty.StartAsync("sqlite", postgres);
        var client = county.Client();
        var visit = await RegisterAsync(client, 3);
        await UploadAsync(client, visit, 3, "B1", ("1", ServedCounty.InPolicy, 1, 50m));
        (
            await Should.ThrowAsync<ClientStoppedException>(() => UploadAsync(client, visit, 3, "B1", ("1", ServedCounty.InPolicy, 1, 50m)))
        ).Message.ShouldBe("2204: 费用明细流水号1在本次就诊中重复");
        await CancelFeesAsync(client, visit, 3, "B1");
        await UploadAsync(client, visit, 3, "B1", ("1", ServedCounty.InPolicy, 2, 60m));
        (await SettleAsync(client, "2207", visit, 3, "B1", 120m))["setlinfo"]!.Yuan("medfee_sumamt").ShouldBe(120m);
    }

    [Fact]
    public async Task Shares_that_the_hospital_sends_count_and_must_make_the_whole()
    {
        await using var county = await ServedCounty.StartAsync("sqlite", postgres);
        var client = county.Client();
        var visit = await client.AdmitAsync(ServedCounty.Person(3), ServedCounty.Certno(3), "390");
        var split = await client.CallAsync("2301", Shares(visit, "60.00"));
        (split["result"]![0]!.Yuan("inscp_scp_amt"), split["result"]![0]!.Yuan("overlmt_amt")).ShouldBe((60m, 10m));
        (await Should.ThrowAsync<ClientStoppedException>(() => client.CallAsync("2301", Shares(visit, "61.00", "2")))).Message.ShouldBe(
            "2301: 费用明细2的自费、超限价、先行自付、符合范围之和不等于费用总额"
        );
        var refused = Shares(visit, "60.00", "3");
        refused["feedetail"]![0]!["hosp_appr_flag"] = "2";
        (await client.CallAsync("2301", refused))["result"]![0]!.Yuan("fulamt_ownpay_amt").ShouldBe(100m);
    }

    [Fact]
    public async Task A_personal_account_pays_when_it_is_used()
    {
        await using var county = await ServedCounty.StartAsync("sqlite", postgres);
        var client = county.Client();
        var visit = await client.AdmitAsync(ServedCounty.Person(11), ServedCounty.Certno(11), "310");
        await client.UploadFeesAsync(visit, ServedCounty.Person(11), ("1", ServedCounty.InPolicy, 10_900m));
        var asked = Input.Data(("psn_no", ServedCounty.Person(11)), ("mdtrt_id", visit), ("insutype", "310"), ("acct_used_flag", "1"));
        var settled = await client.CallAsync("2304", asked);

        // (10,900 - 900) x 82 % = 8,200; of the 2,700 left 1,378.15 are on the account.
        var info = settled["setlinfo"]!;
        (info.Yuan("hifp_pay"), info.Yuan("acct_pay"), info.Yuan("psn_cash_pay"), info.Yuan("balc")).ShouldBe(
            (8_200m, 1_378.15m, 1_321.85m, 0m)
        );
        Identities.Hold(settled);
        Identities.Detail(settled, "310200").ShouldBe(1_378.15m);
        var undone = await client.UndoAsync(visit, info.Say("setl_id"), ServedCounty.Person(11));
        (undone["setlinfo"]!.Yuan("acct_pay"), undone["setlinfo"]!.Yuan("balc")).ShouldBe((-1_378.15m, 1_378.15m));
        Identities.Hold(undone);
    }

    internal static async Task<string> RegisterAsync(HospitalClient client, int person) =>
        (
            await client.CallAsync(
                "2201",
                Input.Data(
                    ("psn_no", ServedCounty.Person(person)),
                    ("insutype", "390"),
                    ("begntime", "2026-11-21 08:00:00"),
                    ("mdtrt_cert_type", "02"),
                    ("mdtrt_cert_no", ServedCounty.Certno(person)),
                    ("ipt_otp_no", "MZ1"),
                    ("dept_code", "A03"),
                    ("dept_name", "内科")
                )
            )
        )["data"]!.Say("mdtrt_id");

    internal static Task TellAsync(HospitalClient client, string visit, int person, string medType, string infno = "2203") =>
        client.CallAsync(
            infno,
            new JsonObject
            {
                ["mdtrtinfo"] = Input.Row(
                    ("mdtrt_id", visit),
                    ("psn_no", ServedCounty.Person(person)),
                    ("med_type", medType),
                    ("begntime", "2026-11-21 08:10:00"),
                    ("dise_codg", "M03900"),
                    ("dise_name", "高血压")
                ),
                ["diseinfo"] = new JsonArray(
                    Input.Row(("diag_type", "1"), ("diag_srt_no", 1), ("diag_code", "I10.x00"), ("diag_name", "高血压"), ("vali_flag", "1"))
                ),
            }
        );

    internal static async Task<JsonArray> UploadAsync(
        HospitalClient client,
        string visit,
        int person,
        string batch,
        params (string Sn, string Code, decimal Count, decimal Price)[] lines
    ) =>
        (
            await client.CallAsync(
                "2204",
                new JsonObject
                {
                    ["feedetail"] = new JsonArray([
                        .. lines.Select(line =>
                            Input.Row(
                                ("feedetl_sn", line.Sn),
                                ("mdtrt_id", visit),
                                ("psn_no", ServedCounty.Person(person)),
                                ("chrg_bchno", batch),
                                ("rx_circ_flag", "0"),
                                ("fee_ocur_time", "2026-11-21 09:00:00"),
                                ("med_list_codg", line.Code),
                                ("medins_list_codg", line.Code),
                                ("det_item_fee_sumamt", line.Count * line.Price),
                                ("cnt", line.Count),
                                ("pric", line.Price),
                                ("hosp_appr_flag", "0")
                            )
                        ),
                    ]),
                }
            )
        )["result"]!.AsArray();

    internal static Task<JsonNode> SettleAsync(
        HospitalClient client,
        string infno,
        string visit,
        int person,
        string batch,
        decimal total
    ) =>
        client.CallAsync(
            infno,
            Input.Data(
                ("psn_no", ServedCounty.Person(person)),
                ("mdtrt_cert_type", "02"),
                ("mdtrt_cert_no", ServedCounty.Certno(person)),
                ("medfee_sumamt", total),
                ("psn_setlway", "01"),
                ("mdtrt_id", visit),
                ("chrg_bchno", batch),
                ("insutype", "390"),
                ("acct_used_flag", "0")
            )
        );

    private static Task CancelFeesAsync(HospitalClient client, string visit, int person, string batch) =>
        client.CallAsync("2205", Input.Data(("mdtrt_id", visit), ("chrg_bchno", batch), ("psn_no", ServedCounty.Person(person))));

    private static JsonObject Shares(string visit, string inPolicy, string number = "1") =>
        new()
        {
            ["feedetail"] = new JsonArray(
                Input.Row(
                    ("feedetl_sn", number),
                    ("mdtrt_id", visit),
                    ("psn_no", ServedCounty.Person(3)),
                    ("fee_ocur_time", "2026-11-21 09:00:00"),
                    ("med_list_codg", "NOT-IN-THE-CATALOGUE"),
                    ("det_item_fee_sumamt", "100.00"),
                    ("cnt", 1),
                    ("pric", "100.00"),
                    ("fulamt_ownpay_amt", "20.00"),
                    ("overlmt_amt", "10.00"),
                    ("preselfpay_amt", "10.00"),
                    ("inscp_scp_amt", inPolicy)
                )
            ),
        };
}
