using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Tuodi.Server.Gateway.Files;
using Tuodi.Tests.Gateway.Clients;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Gateway.Served;

/// <summary>Files and reconciliation line by line: 9101, 3202, 9102.</summary>
public sealed class ReconcileTests(PostgresFixture postgres)
{
    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_file_is_compared_line_by_line(string database)
    {
        await using var county = await ServedCounty.StartAsync(database, postgres);
        var client = county.Client();
        var first = await SettledAsync(client, 1, 20_000m);
        var second = await SettledAsync(client, 2, 1_500m);
        var undone = await client.UndoAsync(second.Visit, second.Settlement, ServedCounty.Person(2));
        var third = await SettledAsync(client, 4, 3_000m);
        string?[][] lines =
        [
            [first.Settlement, first.Visit, ServedCounty.Person(1), "20000.00", first.Funds, "0", "0"],
            [second.Settlement, second.Visit, ServedCounty.Person(2), "1500.01", second.Funds, null, "0"],
            [second.Settlement, second.Visit, ServedCounty.Person(2), "-1500", $"-{second.Funds}", null, "1"], // under the number of what it undid
            ["4000000001", "3000000001", "P0000000000000000009", "1.00", "one", "0", "0"],
        ];
        var output = await CompareAsync(client, lines, "8600");
        output["fileinfo"]!.Say("dld_endtime").ShouldBe("2026-12-21 19:06:55");
        var cells = await DownloadAsync(county, client, output["fileinfo"]!.Say("file_qury_no"));
        cells
            .Select(row => $"{row[2]} {row[4]} {row[5]} {row[6]}")
            .ShouldBe([
                $"{first.Settlement} 0 0 ",
                $"{second.Settlement} 1 0 费用总额医疗机构1500.01中心1500.00",
                $"{undone["setlinfo"]!.Say("setl_id")} 0 1 ",
                "4000000001 1 0 中心没有该笔结算",
                $"{third.Settlement} 1 0 医疗机构缺少该笔",
            ]);
        cells[0][3]!.ShouldStartWith(ServedCounty.Hospital); // the number by which it could be undone
    }

    [Fact]
    public async Task A_correction_appears_as_a_row_of_its_own()
    {
        await using var county = await ServedCounty.StartAsync("sqlite", postgres);
        var client = county.Client();
        var first = await SettledAsync(client, 1, 20_000m);
        var second = await SettledAsync(client, 1, 10_000m);
        await client.UndoAsync(first.Visit, first.Settlement, ServedCounty.Person(1));
        var corrected = await county.QueryAsync<long>("select id from settlement where kind = 'corrected'");
        var shown = await client.CallAsync("5203", Input.Data(("psn_no", ServedCounty.Person(1)), ("setl_id", $"{corrected[0]}")));
        Identities.Hold(shown, "cash_payamt", "psn_pay");
        shown["setlinfo"]!.Yuan("medfee_sumamt").ShouldBe(0m);

        // Now the year's first admission: 1,000 of deductible instead of 500, at 60 %.
        shown["setlinfo"]!.Yuan("hifp_pay").ShouldBe(-300m);
        var rows = await DownloadAsync(
            county,
            client,
            (
                await CompareAsync(
                    client,
                    [
                        [second.Settlement, second.Visit, ServedCounty.Person(1), "10000", second.Funds, "0", "0"],
                    ],
                    "1"
                )
            )["fileinfo"]!.Say("file_qury_no")
        );
        rows.ShouldContain(row => row[2] == $"{corrected[0]}" && row[6] == "中心因同年度其他结算变更而更正，医疗机构缺少该笔");
    }

    [Fact]
    public async Task A_file_is_its_hospitals_and_expires()
    {
        await using var county = await ServedCounty.StartAsync("sqlite", postgres);
        var client = county.Client();
        var number = await UploadAsync(client, [1, 2, 3]);
        var stranger = county.Client(hospital: ServedCounty.Township);
        (await Should.ThrowAsync<ClientStoppedException>(() => stranger.CallAsync("9102", File(number)))).Message.ShouldBe(
            "9102: 本机构没有该文件查询号的文件，请核对file_qury_no（文件查询号）；过期的文件已删除"
        );
        (await Should.ThrowAsync<ClientStoppedException>(() => client.CallAsync("3202", Details(number)))).Message.ShouldBe(
            "3202: 文件不是ZIP压缩包，或已损坏"
        );
        county.Clock.Now = county.Clock.Now.AddDays(31);

        // The server deletes it a moment later; until then it is told when it expired.
        (await Should.ThrowAsync<ClientStoppedException>(() => client.CallAsync("9102", File(number)))).Message.ShouldBeOneOf(
            "9102: 该文件已于2026-12-21过期，请重新上传或对账",
            "9102: 本机构没有该文件查询号的文件，请核对file_qury_no（文件查询号）；过期的文件已删除"
        );
    }

    private static async Task<(string Visit, string Settlement, string Funds)> SettledAsync(HospitalClient client, int person, decimal yuan)
    {
        var visit = await ServedCounty.BilledStayAsync(client, person, yuan);
        var info = (await ServedCounty.SettleAsync(client, visit, person, yuan))["setlinfo"]!;
        return (visit, info.Say("setl_id"), info.Yuan("fund_pay_sumamt").ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static async Task<JsonNode> CompareAsync(HospitalClient client, string?[][] lines, string total) =>
        await client.CallAsync("3202", Details(await UploadAsync(client, TabFile.Write("in.txt", lines)), total));

    private static async Task<string> UploadAsync(HospitalClient client, byte[] content)
    {
        // Some clients send a list of signed bytes.
        var bytes = new JsonArray([.. content.Select(each => JsonValue.Create(each > 127 ? each - 256 : each))]);
        var output = await client.CallAsync(
            "9101",
            Input.Of("fsUploadIn", ("in", bytes), ("filename", "in.zip"), ("fixmedins_code", ServedCounty.Hospital))
        );
        return output.Say("file_qury_no");
    }

    private static async Task<IReadOnlyList<string?[]>> DownloadAsync(ServedCounty county, HospitalClient client, string number)
    {
        await Should.ThrowAsync<System.Text.Json.JsonException>(() => client.CallAsync("9102", File(number))); // the answer is the file itself
        return TabFile.Read(await client.SendAgainAsync(), 10, TabFileLimits.Default);
    }

    private static JsonObject Details(string number, string total = "0") =>
        Input.Data(
            ("setl_optins", "430102"),
            ("file_qury_no", number),
            ("stmt_begndate", "2026-11-21"),
            ("stmt_enddate", "2026-11-21"),
            ("medfee_sumamt", total),
            ("clr_type", "21")
        );

    private static JsonObject File(string number) =>
        Input.Of("fsDownloadIn", ("file_qury_no", number), ("filename", "out.zip"), ("fixmedins_code", "plc"));
}
