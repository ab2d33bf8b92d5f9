using System.Text;
using System.Text.Json.Nodes;
using Tuodi.Server.Gateway;
using Tuodi.Server.Gateway.Answers;
using Tuodi.Server.Gateway.Settling;
using Tuodi.Server.Gateway.Transactions.SignIns;

namespace Tuodi.Tests.Gateway.Clients;

/// <summary>Each imitated client goes the whole way of a stay over real HTTP, against transactions that answer with a sample.</summary>
public sealed class ClientTests
{
    private const string Person = "P0000000000000000001";
    private const string Certno = "999999196001010012";

    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["Gateway:Csb:0:Id"] = "test-ak",
        ["Gateway:Csb:0:Secret"] = "test-sk",
        ["Gateway:Tif:0:Id"] = "test-paas",
        ["Gateway:Tif:0:Secret"] = "test-token",
        ["Gateway:Plain:0:Secret"] = "test-apikey",
    };

    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    [InlineData("C")]
    [InlineData("C early")]
    [InlineData("D")]
    public async Task A_client_goes_through_a_stay(string kind)
    {
        await using var server = await RunningServer.StartAsync(Settings, Transactions());
        var client = Client(kind, server);
        await client.SignInAsync();
        (await client.PersonAsync(Certno, "虚构甲"))["baseinfo"]!["psn_no"]!.GetValue<string>().ShouldBe(Person);
        await client.EntitlementAsync(Person, "390", "2101");
        var visit = await client.AdmitAsync(Person, Certno, "390");
        await client.UploadFeesAsync(visit, Person, ("1", "XM1", 10_000m), ("2", "XM2", 20_000m));
        await client.DischargeAsync(visit, Person, "390");
        await client.SettleAsync("2303", visit, Person, Certno, "390", 30_000m);
        var output = await client.SettleAsync("2304", visit, Person, Certno, "390", 30_000m);
        output["setlinfo"]!["maf_pay"]!.GetValue<decimal>().ShouldBe(3_000.10m);
        OneStopSheet.Of(output).ShouldBe(new OneStopSheet(1_200.05m, 3_000.10m));
        var settlement = output["setlinfo"]!["setl_id"]!.GetValue<string>();
        (await client.SettlementAsync(visit, settlement, Person))["setlinfo"]!["cash_payamt"]!.GetValue<decimal>().ShouldBe(7_299.85m);
        await client.ReconcileAsync("390", "21", 30_000m, 21_700.15m, 500m, 1);
        (await client.UndoAsync(visit, settlement, Person))["setlinfo"]!["medfee_sumamt"]!.GetValue<decimal>().ShouldBe(-30_000m);
    }

    [Fact]
    public async Task A_client_that_cannot_sign_in_stops()
    {
        await using var server = await RunningServer.StartAsync(Settings, new Probe("9001", call => call.Answer.Complete()));
        (await Should.ThrowAsync<ClientStoppedException>(() => Client("A", server).SignInAsync())).Message.ShouldBe(
            "9001: no signinoutb.sign_no"
        );
    }

    [Fact]
    public async Task A_refusal_reaches_the_client_in_its_own_words()
    {
        await using var server = await RunningServer.StartAsync(
            Settings,
            new Probe("1101", _ => throw new GatewayRefusal("未查到该人员的参保信息"))
        );
        var stopped = await Should.ThrowAsync<ClientStoppedException>(() => Client("D", server).PersonAsync(Certno, "虚构甲"));
        (stopped.Message, stopped.Status).ShouldBe(("1101: 未查到该人员的参保信息", 200));
    }

    [Fact]
    public async Task Client_D_asks_four_times_when_the_outcome_is_unknown()
    {
        var bodies = new List<string>();
        await using var server = await RunningServer.StartAsync(
            Settings,
            new Probe(
                "1101",
                call =>
                {
                    bodies.Add(call.Envelope.Msgid + Convert.ToHexString(call.ContentHash.Span));
                    throw new InvalidOperationException("lost");
                }
            )
        );
        (await Should.ThrowAsync<ClientStoppedException>(() => Client("D", server).PersonAsync(Certno, "虚构甲"))).Status.ShouldBe(500);
        bodies.Count.ShouldBe(4);
        bodies.Distinct().Count().ShouldBe(1);
    }

    private static HospitalClient Client(string kind, RunningServer server)
    {
        Func<DateTimeOffset> now = () => RunningServer.Now;
        return kind switch
        {
            "A" => new ClientA(server.Http, Message.Institution, now, "test-apikey"),
            "B" => new ClientB(server.Http, Message.Institution, now, "test-ak", "test-sk"),
            "C" => new ClientC(server.Http, Message.Institution, now, "test-paas", "test-token"),
            "C early" => new ClientC(server.Http, Message.Institution, now, "test-paas", "test-token", isEarly: true),
            _ => new ClientD(server.Http, Message.Institution, now, "test-ak", "test-sk"),
        };
    }

    private static IGatewayTransaction[] Transactions()
    {
        var settlement = new SettlementAnswer(RunningServer.Data.Fields);
        return
        [
            new Probe(
                "9001",
                call => GatewayReply.Stored(SignAnswers.SignedIn(call.Answer, SignInRequest.Read(call).OpterNo + "-1", call.Arrived))
            ),
            new Probe(
                "1101",
                call =>
                {
                    call.Node("data").RequiredText("certno").ShouldBe(Certno);
                    call.Node("data").Text("card_sn").ShouldBeNull();
                    call.Answer.Output.WriteStartObject("baseinfo");
                    call.Answer.Output.WriteText("psn_no", Person);
                    call.Answer.Output.WriteEndObject();
                    return call.Answer.Complete();
                }
            ),
            new Probe(
                "2001",
                call => call.Node("data").RequiredInstant("begntime") == RunningServer.Now ? call.Answer.Complete() : call.Answer.Fail("?")
            ),
            new Probe(
                "2401",
                call =>
                {
                    call.Rows("diseinfo").Count.ShouldBe(1);
                    call.Answer.Output.WriteStartObject("result");
                    call.Answer.Output.WriteText("mdtrt_id", "3000000001");
                    call.Answer.Output.WriteEndObject();
                    return call.Answer.Complete();
                }
            ),
            new Probe(
                "2301",
                call =>
                {
                    call.Rows("feedetail").Sum(row => row.RequiredAmount("det_item_fee_sumamt").Fen).ShouldBe(3_000_000);
                    return call.Answer.Complete();
                }
            ),
            new Probe("2402", call => call.Node("dscginfo").Day("die_date") is null ? call.Answer.Complete() : call.Answer.Fail("?")),
            new Probe(
                "3201",
                call =>
                {
                    var data = call.Node("data");
                    (data.RequiredAmount("fund_pay_sumamt").Fen, data.Flag("refd_setl_flag")).ShouldBe((2_170_015, null));
                    return call.Answer.Complete();
                }
            ),
            .. new[] { "2303", "2304", "2305", "5203" }.Select(infno => new Probe(
                infno,
                call =>
                {
                    settlement.Write(call.Answer.Output, infno, SampleSettlement.Figures() with { IsReversal = infno == "2305" });
                    return call.Answer.Complete();
                }
            )),
        ];
    }
}
