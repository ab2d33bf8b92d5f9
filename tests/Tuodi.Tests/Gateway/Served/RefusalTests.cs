using System.Text.Json.Nodes;
using Tuodi.Server.Demonstration;
using Tuodi.Storage.Rows;
using Tuodi.Tests.Gateway.Clients;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Gateway.Served;

/// <summary>What cannot be done is told in a clear sentence, and nothing is written.</summary>
public sealed class RefusalTests(PostgresFixture postgres)
{
    public static TheoryData<string, string, string, string> Requests =>
        new()
        {
            {
                "1101",
                """{"data":{"mdtrt_cert_type":"02","mdtrt_cert_no":"999999190001010011"}}""",
                "sqlite",
                "未查到该证件的人员信息，请核对证件类型、证件号码和参保地"
            },
            {
                "1101",
                """{"data":{"mdtrt_cert_type":"01","mdtrt_cert_no":"TOKEN"}}""",
                "sqlite",
                "不支持医保电子凭证令牌，请同时传入certno（证件号码），或改用身份证（mdtrt_cert_type 02）"
            },
            {
                "1101",
                """{"data":{"mdtrt_cert_type":"03","mdtrt_cert_no":"A12345678"}}""",
                "sqlite",
                "登记库没有社会保障卡号，请同时传入certno（证件号码）"
            },
            {
                "1101",
                """{"data":{"mdtrt_cert_type":"02","mdtrt_cert_no":"x' or '1'='1"}}""",
                "postgres",
                "未查到该证件的人员信息，请核对证件类型、证件号码和参保地"
            },
            {
                "2001",
                """{"data":{"psn_no":"P0000000000000009999","insutype":"390","med_type":"2101","begntime":"2026-11-21 08:00:00"}}""",
                "sqlite",
                "参保地没有该人员编号的人员信息"
            },
            {
                "2001",
                """{"data":{"psn_no":"P0000000000000000001","insutype":"310","med_type":"2101","begntime":"2026-11-21 08:00:00"}}""",
                "sqlite",
                "该人员在2026-11-21没有险种310的有效参保关系"
            },
            {
                "2001",
                """{"data":{"psn_no":"P0000000000000000001","insutype":"390","med_type":"77","begntime":"2026-11-21"}}""",
                "sqlite",
                "医疗类别77不支持，请核对med_type（医疗类别）"
            },
            {
                "2401",
                """{"mdtrtinfo":{"psn_no":"P0000000000000009999","insutype":"390","begntime":"2026-11-21 08:00:00","med_type":"2101","ipt_no":"ZY1"}}""",
                "postgres",
                "参保地没有该人员编号的人员信息"
            },
            {
                "2401",
                """{"mdtrtinfo":{"psn_no":"P0000000000000000001","insutype":"390","begntime":"2019-11-21 08:00:00","med_type":"2101","ipt_no":"ZY1"}}""",
                "sqlite",
                "该人员在2019-11-21没有险种390的有效参保关系"
            },
            {
                "2401",
                """{"mdtrtinfo":{"psn_no":"P0000000000000000001","insutype":"999","begntime":"2026-11-21 08:00:00","med_type":"2101","ipt_no":"ZY1"}}""",
                "sqlite",
                "险种类型999不支持，请核对insutype（险种类型）"
            },
            {
                "2401",
                """{"mdtrtinfo":{"psn_no":"P0000000000000000001","insutype":"390","med_type":"2101","ipt_no":"ZY1"}}""",
                "sqlite",
                "缺少必填项begntime（开始时间）"
            },
            { "2401", """{"mdtrtinfo":{"psn_no":["P"],"insutype":"390"}}""", "sqlite", "psn_no（人员编号）应为文本" },
            { "2401", """{"other":{}}""", "sqlite", "交易输入input中缺少节点mdtrtinfo，或节点没有数据" },
            {
                "2301",
                """{"feedetail":[{"mdtrt_id":"77","psn_no":"P0000000000000000001","feedetl_sn":"1","fee_ocur_time":"2026-11-21 09:00:00","med_list_codg":"A","det_item_fee_sumamt":1,"cnt":1,"pric":1}]}""",
                "sqlite",
                "本机构没有该就诊ID的就诊信息"
            },
            {
                "2304",
                """{"data":{"psn_no":"P0000000000000000001","mdtrt_id":"77","insutype":"390"}}""",
                "postgres",
                "本机构没有该就诊ID的就诊信息"
            },
            {
                "2304",
                """{"data":{"psn_no":"P0000000000000000001","mdtrt_id":"abc","insutype":"390"}}""",
                "sqlite",
                "mdtrt_id（就诊ID）不存在"
            },
            {
                "2304",
                """{"data":{"psn_no":"P0000000000000000001","mdtrt_id":"77","medfee_sumamt":-1}}""",
                "sqlite",
                "medfee_sumamt（医疗费总额）不能为负数"
            },
            {
                "2304",
                """{"data":{"psn_no":"P0000000000000000001","mdtrt_id":"77","medfee_sumamt":"1.005"}}""",
                "sqlite",
                "medfee_sumamt（医疗费总额）最多2位小数"
            },
            {
                "2304",
                """{"data":{"psn_no":"P0000000000000000001","mdtrt_id":"77","acct_used_flag":"2"}}""",
                "sqlite",
                "不支持使用共济账户，请将acct_used_flag（个人账户使用标志）改为0或1"
            },
            {
                "2305",
                """{"data":{"psn_no":"P0000000000000000001","mdtrt_id":"77","setl_id":"88"}}""",
                "postgres",
                "本机构没有该结算ID的结算信息"
            },
            {
                "2208",
                """{"data":{"psn_no":"P0000000000000000001","mdtrt_id":"77","setl_id":"88"}}""",
                "sqlite",
                "本机构没有该结算ID的结算信息"
            },
            { "2502", """{"data":{"psn_no":"P0000000000000000001","trt_dcla_detl_sn":"88"}}""", "sqlite", "该人员没有该流水号的转院备案" },
            {
                "5203",
                """{"data":{"psn_no":"P0000000000000000001","mdtrt_id":"77","setl_id":"88"}}""",
                "sqlite",
                "本机构没有该人员的该笔结算，请核对setl_id、mdtrt_id和psn_no"
            },
            {
                "5204",
                """{"data":{"psn_no":"P0000000000000000001","mdtrt_id":"77","setl_id":"88"}}""",
                "sqlite",
                "本机构没有该人员的该次就诊，请核对mdtrt_id和psn_no"
            },
            {
                "1201",
                """{"medinsinfo":{"fixmedins_type":"1"}}""",
                "sqlite",
                "fixmedins_code（定点医药机构编号）和fixmedins_name（定点医药机构名称）至少填写一项"
            },
            {
                "9102",
                """{"fsDownloadIn":{"file_qury_no":"88"}}""",
                "sqlite",
                "本机构没有该文件查询号的文件，请核对file_qury_no（文件查询号）；过期的文件已删除"
            },
            { "9002", """{"signOut":{"sign_no":"88"}}""", "sqlite", "本机构没有该签到编号的签到" },
            { "9101", """{"fsUploadIn":{"in":"%%%","filename":"a.zip"}}""", "sqlite", "in（文件数据）应为Base64文本或字节数组" },
            {
                "3201",
                """{"data":{"stmt_begndate":"2026-11-21","stmt_enddate":"2026-11-01"}}""",
                "sqlite",
                "对账开始日期2026-11-21至结束日期2026-11-01有误，最长366天"
            },
        };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_request_is_refused_in_a_clear_sentence(string infno, string input, string database, string says)
    {
        await using var county = await ServedCounty.StartAsync(database, postgres);
        var before = await county.RowsAsync();
        var stopped = await Should.ThrowAsync<ClientStoppedException>(() =>
            county.Client().CallAsync(infno, JsonNode.Parse(input)!.AsObject())
        );
        (stopped.Message, stopped.Status).ShouldBe(($"{infno}: {says}", 200));
        (await county.RowsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Fee_lines_that_are_absurd_are_refused_and_the_bill_stays()
    {
        await using var county = await ServedCounty.StartAsync("sqlite", postgres);
        var client = county.Client();
        var visit = await ServedCounty.BilledStayAsync(client, 1, 100m);
        (string Amount, string Count, string Price, string Says)[] lines =
        [
            ("99999999999999.99", "1", "1", "det_item_fee_sumamt（明细项目费用总额）超过100000000.00元"),
            ("1", "1", "-1", "pric（单价）超出范围"),
            ("1", "9999999999999", "1", "cnt（数量）超出范围"),
            ("-100", "-1", "100", "退单明细2须用原费用流水号指明未撤销的费用明细"),
            ("500", "1", "100", "费用明细2的数量乘单价与费用总额相差超过1元"),
            ("one", "1", "1", "det_item_fee_sumamt（明细项目费用总额）应为数字"),
        ];
        var before = await county.RowsAsync();
        foreach (var (amount, count, price, says) in lines)
        {
            var stopped = await Should.ThrowAsync<ClientStoppedException>(() =>
                client.CallAsync("2301", new JsonObject { ["feedetail"] = new JsonArray(Line(visit, amount, count, price)) })
            );
            stopped.Message.ShouldBe($"2301: {says}");
        }

        (await county.RowsAsync()).ShouldBe(before);
        (await Should.ThrowAsync<ClientStoppedException>(() => ServedCounty.SettleAsync(client, visit, 1, 101m))).Message.ShouldBe(
            "2304: 医疗费总额101.00与已上传费用明细合计100.00不一致"
        );
    }

    [Fact]
    public async Task A_visit_belongs_to_its_hospital_and_its_person()
    {
        await using var county = await ServedCounty.StartAsync("sqlite", postgres);
        var visit = await ServedCounty.BilledStayAsync(county.Client(), 1, 100m);
        (
            await Should.ThrowAsync<ClientStoppedException>(() =>
                ServedCounty.SettleAsync(county.Client(hospital: ServedCounty.Township), visit, 1, 100m)
            )
        ).Message.ShouldBe("2304: 本机构没有该就诊ID的就诊信息");
        (await Should.ThrowAsync<ClientStoppedException>(() => ServedCounty.SettleAsync(county.Client(), visit, 2, 100m))).Message.ShouldBe(
            "2304: 就诊ID与人员编号不一致"
        );
    }

    [Fact]
    public async Task A_hospital_without_an_agreement_admits_nobody()
    {
        await using var county = await ServedCounty.StartAsync("sqlite", postgres);
        var client = county.Client(hospital: "H00000009999");
        (
            await Should.ThrowAsync<ClientStoppedException>(() => client.AdmitAsync(ServedCounty.Person(1), ServedCounty.Certno(1), "390"))
        ).Message.ShouldBe("2401: 没有编号为H00000009999的定点医药机构");
        var strict = county.Client("A", "H00000009999");
        (await Should.ThrowAsync<ClientStoppedException>(strict.SignInAsync)).Message.ShouldBe(
            "9001: 没有编号为H00000009999的定点医药机构，请核对fixmedins_code"
        );
    }

    [Fact]
    public async Task Only_operators_of_the_register_sign_in_where_it_has_any()
    {
        await using var county = await ServedCounty.StartAsync("sqlite", postgres);
        await county.Client("A").SignInAsync();
        await WriteAsync(
            county,
            TableChange.Insert(
                Tables.Operator,
                [
                    new OperatorRow
                    {
                        Institution = ServedCounty.Hospital,
                        Id = "D000002",
                        Name = "虚构经办",
                        Active = true,
                    },
                ]
            )
        );
        county.Clock.Now = county.Clock.Now.AddSeconds(1);
        (await Should.ThrowAsync<ClientStoppedException>(county.Client("A").SignInAsync)).Message.ShouldBe(
            "9001: 操作员未在本机构登记或已停用，请核对opter_no（操作员编号）"
        );
    }

    [Fact]
    public async Task A_server_that_is_full_says_so_and_is_asked_again()
    {
        await using var county = await ServedCounty.StartAsync("sqlite", postgres);
        var client = (ClientD)county.Client();
        var visit = await ServedCounty.BilledStayAsync(client, 1, 100m);
        await county.Service.DisposeAsync(); // its lanes take nothing in any more
        var stopped = await Should.ThrowAsync<ClientStoppedException>(() => ServedCounty.SettleAsync(client, visit, 1, 100m));
        (stopped.Status, client.Attempts).ShouldBe((503, 4));
        stopped.Message.ShouldContain("系统繁忙，本次请求未处理，请稍后用同一报文ID重试");
    }

    [Fact]
    public async Task A_name_with_quotes_and_semicolons_is_kept_as_it_is()
    {
        await using var county = await ServedCounty.StartAsync("postgres", postgres);
        var client = county.Client();
        const string Evil = "'; drop table visit; --";
        var visit = await client.AdmitAsync(ServedCounty.Person(1), ServedCounty.Certno(1), "390");
        await client.CallAsync(
            "2403",
            Input.Of("adminfo", ("mdtrt_id", visit), ("psn_no", ServedCounty.Person(1)), ("med_type", "2101"), ("chfpdr_name", Evil))
        );
        var found = await client.CallAsync(
            "5201",
            Input.Data(("psn_no", ServedCounty.Person(1)), ("begntime", "2026-11-01"), ("endtime", "2026-11-30"), ("med_type", "2101"))
        );
        found["mdtrtinfo"]![0]!.Say("chfpdr_name").ShouldBe(Evil);
    }

    internal static Task WriteAsync(ServedCounty county, TableChange change) =>
        county.Service.Database.ExclusivelyAsync(
            (_, transaction) => county.Service.Database.WriteAsync(transaction, [change], CancellationToken.None),
            CancellationToken.None
        );

    private static JsonObject Line(string visit, string amount, string count, string price) =>
        Input.Row(
            ("feedetl_sn", "2"),
            ("mdtrt_id", visit),
            ("psn_no", DemoCounty.Persons[0].Id),
            ("fee_ocur_time", "2026-11-21 09:00:00"),
            ("med_list_codg", ServedCounty.InPolicy),
            ("det_item_fee_sumamt", amount),
            ("cnt", count),
            ("pric", price)
        );
}
