using System.Text;
using System.Text.Json.Nodes;
using Tuodi.Tests.Gateway.Clients;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Gateway.Served;

/// <summary>The same request is done once and answered the same; 2601 undoes what a hospital saw no answer to.</summary>
public sealed class RepetitionTests(PostgresFixture postgres)
{
    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_repetition_gets_the_stored_answer_byte_for_byte(string database)
    {
        await using var county = await ServedCounty.StartAsync(database, postgres);
        var client = county.Client("A");
        await client.SignInAsync();
        var visit = await ServedCounty.BilledStayAsync(client, 1, 20_000m);
        await ServedCounty.SettleAsync(client, visit, 1, 20_000m);
        county.Clock.Now = county.Clock.Now.AddMinutes(3);
        var first = await client.SendAgainAsync();
        var many = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.SendAgainAsync()));
        many.ShouldAllBe(bytes => Convert.ToHexString(bytes) == Convert.ToHexString(first));
        (await county.QueryAsync<long>("select count(*) from settlement")).ShouldBe([1]);
    }

    [Fact]
    public async Task Many_copies_at_once_make_one_settlement()
    {
        await using var county = await ServedCounty.StartAsync("sqlite", postgres);
        var client = county.Client();
        var visit = await ServedCounty.BilledStayAsync(client, 1, 20_000m);
        await client.SettleAsync("2303", visit, ServedCounty.Person(1), ServedCounty.Certno(1), "390", 20_000m);
        var body = client.LastBody.Replace("\"2303\"", "\"2304\"", StringComparison.Ordinal);
        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => PostAsync(county, body)));
        answers.ShouldAllBe(answer => answer == answers[0]);
        (await county.QueryAsync<long>("select count(*) from settlement")).ShouldBe([1]);
    }

    [Fact]
    public async Task Another_content_under_a_number_is_refused()
    {
        await using var county = await ServedCounty.StartAsync("sqlite", postgres);
        var client = county.Client();
        var visit = await ServedCounty.BilledStayAsync(client, 1, 20_000m);
        await ServedCounty.SettleAsync(client, visit, 1, 20_000m);
        var other = client.LastBody.Replace("20000.00", "20001.00", StringComparison.Ordinal);
        var before = await county.RowsAsync();
        (await PostAsync(county, other)).ShouldContain("发送方报文ID已用于另一笔内容不同的交易");
        (await county.RowsAsync()).ShouldBe(before);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Each_kind_of_request_is_undone_by_its_number(string database)
    {
        await using var county = await ServedCounty.StartAsync(database, postgres);
        var client = county.Client();
        var person = ServedCounty.Person(1);

        // An admission nobody saw the answer of.
        await client.AdmitAsync(person, ServedCounty.Certno(1), "390");
        await UndoLastAsync(client, person);
        (await county.QueryAsync<string>("select state from visit")).ShouldBe(["cancelled"]);

        // A settlement: the year is as before; undone twice it is undone once.
        var visit = await ServedCounty.BilledStayAsync(client, 1, 20_000m);
        await ServedCounty.SettleAsync(client, visit, 1, 20_000m);
        var undo = await UndoLastAsync(client, person);
        await client.ReverseAsync(person, undo.Msgid, undo.Infno);
        (await SumsAsync(county)).ShouldBe("0 settled,reversed");

        // A reversal: the settlement stands again.
        var settled = await ServedCounty.SettleAsync(client, visit, 1, 20_000m);
        var settlement = settled["setlinfo"]!.Say("setl_id");
        await client.UndoAsync(visit, settlement, person);
        await UndoLastAsync(client, person);
        (await SumsAsync(county)).ShouldBe("2000000 settled,reversed,settled,reversed,restored");
        (await client.SettlementAsync(visit, settlement, person))["setlinfo"]!.Say("refd_setl_flag").ShouldBe("0");

        // A discharge.
        await client.DischargeAsync(visit, person, "390");
        (await Should.ThrowAsync<ClientStoppedException>(() => UndoLastAsync(client, person))).Message.ShouldBe(
            "2601: 该就诊已有结算，须先撤销结算"
        );
        await client.UndoAsync(visit, settlement, person);
        await client.CallAsync("2405", Input.Data(("mdtrt_id", visit), ("psn_no", person)));
        await client.DischargeAsync(visit, person, "390");
        await UndoLastAsync(client, person);
        (await county.QueryAsync<string>("select state from visit order by id")).ShouldBe(["cancelled", "open"]);
        (await county.QueryAsync<long>("select cast(coalesce(sum(amount), 0) as bigint) from posting")).ShouldBe([0]);
    }

    [Fact]
    public async Task Outpatient_requests_are_undone_too()
    {
        await using var county = await ServedCounty.StartAsync("sqlite", postgres);
        var client = county.Client();
        var person = ServedCounty.Person(2);
        var visit = await OutpatientTests.RegisterAsync(client, 2);
        await OutpatientTests.TellAsync(client, visit, 2, "14");
        await OutpatientTests.UploadAsync(client, visit, 2, "B1", ("1", ServedCounty.InPolicy, 1, 100m));
        await OutpatientTests.SettleAsync(client, "2207", visit, 2, "B1", 100m);
        await UndoLastAsync(client, person);
        var again = await OutpatientTests.SettleAsync(client, "2207", visit, 2, "B1", 100m);
        await client.CallAsync("2208", Input.Data(("setl_id", again["setlinfo"]!.Say("setl_id")), ("mdtrt_id", visit), ("psn_no", person)));
        await UndoLastAsync(client, person);
        (await SumsAsync(county)).ShouldBe("10000 settled,reversed,settled,reversed,restored");
        await OutpatientTests.RegisterAsync(client, 3);
        await UndoLastAsync(client, ServedCounty.Person(3));
        (await county.QueryAsync<string>("select state from visit order by id")).ShouldBe(["open", "cancelled"]);
    }

    [Fact]
    public async Task What_never_arrived_needs_no_undoing()
    {
        await using var county = await ServedCounty.StartAsync("sqlite", postgres);
        var client = county.Client();
        var before = await county.RowsAsync();
        (
            await Should.ThrowAsync<ClientStoppedException>(() =>
                client.ReverseAsync(ServedCounty.Person(1), "H00000000001202611211906559999", "2304")
            )
        ).Message.ShouldBe("2601: 没有该原发送方报文ID的交易，无需冲正");
        (await county.RowsAsync()).ShouldBe(before);
    }

    private static async Task<(string Msgid, string Infno)> UndoLastAsync(HospitalClient client, string person)
    {
        var last = JsonNode.Parse(client.LastBody)!;
        var (msgid, infno) = (last.Say("msgid"), last.Say("infno"));
        await client.ReverseAsync(person, msgid, infno);
        return (msgid, infno);
    }

    private static async Task<string> SumsAsync(ServedCounty county)
    {
        var total = await county.QueryAsync<long>("select cast(coalesce(sum(total), 0) as bigint) from settlement");
        var kinds = await county.QueryAsync<string>("select kind from settlement order by id");
        return $"{total[0]} {string.Join(',', kinds)}";
    }

    private static async Task<string> PostAsync(ServedCounty county, string body)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        using var response = await county.Http.PostAsync(new Uri("/", UriKind.Relative), content);
        return await response.Content.ReadAsStringAsync();
    }
}
