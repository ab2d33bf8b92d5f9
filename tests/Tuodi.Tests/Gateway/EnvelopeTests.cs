using System.Text;
using System.Text.Json.Nodes;
using Tuodi.Server.Gateway;

namespace Tuodi.Tests.Gateway;

/// <summary>What hospitals send badly is answered clearly; what they send in their own ways is understood.</summary>
public sealed class EnvelopeTests
{
    [Theory]
    [InlineData("", 400)]
    [InlineData("null", 400)]
    [InlineData("[1,2]", 400)]
    [InlineData("{", 400)]
    [InlineData("{}", 400)]
    [InlineData("{\"infno\":\"1901\"", 200)]
    [InlineData("{\"infno\":{}}", 400)]
    [InlineData("{\"infno\":\"1901\",\"msgid\":[]}", 200)]
    [InlineData("{\"infno\":\"1901\",\"msgid\":\"\\ud800\"}", 200)]
    [InlineData("{\"infno\":\"1901\"} tail", 200)]
    [InlineData("<xml/>", 400)]
    public async Task A_broken_message_gets_an_answer_in_the_shape_of_the_interface(string body, int status)
    {
        await using var server = await RunningServer.StartAsync();
        var (code, answer) = await server.PostAsync(body);
        code.ShouldBe(status);
        answer["infcode"]!.GetValue<int>().ShouldBe(-1);
        answer["err_msg"]!.GetValue<string>().ShouldNotBeEmpty();
        answer["output"].ShouldBeOfType<JsonObject>();
    }

    [Theory]
    [InlineData("msgid")]
    [InlineData("fixmedins_code")]
    [InlineData("mdtrtarea_admvs")]
    [InlineData("opter")]
    [InlineData("input")]
    public async Task A_missing_field_of_the_envelope_is_named(string field)
    {
        await using var server = await RunningServer.StartAsync();
        var (code, answer) = await server.PostAsync(Message.Without(field));
        code.ShouldBe(200);
        answer["err_msg"]!.GetValue<string>().ShouldContain(field);
    }

    [Fact]
    public async Task A_transaction_that_is_not_known_is_named()
    {
        await using var server = await RunningServer.StartAsync();
        var (code, answer) = await server.PostAsync(Message.Text("7777", "{}"));
        (code, answer["err_msg"]!.GetValue<string>()).ShouldBe((200, "不支持的交易编号7777"));
    }

    [Fact]
    public async Task Nesting_has_an_end()
    {
        await using var server = await RunningServer.StartAsync();
        var deep = string.Concat(Enumerable.Repeat("[", 40)) + string.Concat(Enumerable.Repeat("]", 40));
        var (code, answer) = await server.PostAsync($$$"""{"infno":"1901","input":{"data":{{{deep}}}}}""");
        code.ShouldBe(200);
        answer["err_msg"]!.GetValue<string>().ShouldContain("32层");
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF8_are_told()
    {
        await using var server = await RunningServer.StartAsync();
        using var content = new ByteArrayContent([.. Encoding.UTF8.GetBytes("{\"infno\":\""), 0xC4, 0xE3, (byte)'"', (byte)'}']);
        using var response = await server.Http.PostAsync("/", content, TestContext.Current.CancellationToken);
        ((int)response.StatusCode).ShouldBe(400);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("UTF-8");
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/plain; charset=utf-8")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task The_content_type_does_not_matter_nor_does_the_path(string type)
    {
        await using var server = await RunningServer.StartAsync();
        foreach (var path in new[] { "/", "/CSB", "/fsi/api/rsfComIfsService/callService", "/ebus/hsa/hgs/1901" })
        {
            var (code, answer) = await server.PostAsync(
                "\uFEFF" + Message.Text("1901", """{"data":{"type":"gend"}}"""),
                path,
                request => request.Content!.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type)
            );
            code.ShouldBe(200);
            answer["output"]!["list"]!.AsArray().Count.ShouldBe(4);
        }
    }

    [Fact]
    public async Task The_envelope_is_read_leniently()
    {
        string? seen = null;
        await using var server = await RunningServer.StartAsync(
            null,
            new Probe(
                "2203A",
                call =>
                {
                    var e = call.Envelope;
                    seen = $"{e.SignNo}|{e.OpterName}|{e.InsuplcAdmdvs}|{e.Msgid}|{e.MdtrtareaAdmvs}";
                    return call.Answer.Complete("已收到");
                }
            )
        );
        var (_, answer) = await server.PostAsync(
            """
            {"INFNO":1,"infno":"2203A","msgid":" H1 ","mdtrtarea_admdvs":"420502","insuplc_admvs":420505,"opter":"D1","opter_name":"\u7532\u67d0",
             "fixmedins_code":"H1","sign_no":"NULL","fixmedins_soft_fcty":{"a":[1]},"input":{}}
            """
        );
        seen.ShouldBe("|甲某|420505|H1|420502");
        answer["infcode"]!.GetValue<int>().ShouldBe(0);
        answer["warn_msg"]!.GetValue<string>().ShouldBe("已收到");
    }

    [Fact]
    public async Task The_answer_is_numbered_and_timed_by_Beijings_clock()
    {
        await using var server = await RunningServer.StartAsync(new() { ["Gateway:Division"] = "420500" });
        var (_, first) = await server.PostAsync(Message.Text("1901", """{"data":{"type":"gend"}}"""));
        var (_, second) = await server.PostAsync(Message.Text("1901", """{"data":{"type":"gend"}}"""));
        var number = first["inf_refmsgid"]!.GetValue<string>();
        number.Length.ShouldBe(30);
        number.ShouldStartWith("42050020261121190655");
        second["inf_refmsgid"]!.GetValue<string>().ShouldNotBe(number);
        first["refmsg_time"]!.GetValue<string>().ShouldBe("20261121190655000");
        first["respond_time"]!.GetValue<string>().ShouldBe("20261121190655000");
        first["infcode"]!.ToJsonString().ShouldBe("0");
        first["err_msg"].ShouldBeNull();
        first["enctype"]!.GetValue<string>().ShouldBe("");
    }

    [Fact]
    public async Task A_stored_answer_goes_out_byte_for_byte()
    {
        var stored = Encoding.UTF8.GetBytes("{ \"infcode\":0,  \"output\":{} }");
        await using var server = await RunningServer.StartAsync(null, new Probe("2304", _ => GatewayReply.Stored(stored)));
        using var response = await server.Http.PostAsync(
            "/",
            new StringContent(Message.Text("2304", "{}")),
            TestContext.Current.CancellationToken
        );
        (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(stored);
    }

    [Fact]
    public async Task A_transaction_that_breaks_down_says_that_its_outcome_is_unknown_and_nothing_else()
    {
        await using var server = await RunningServer.StartAsync(
            null,
            new Probe(
                "2304",
                call =>
                {
                    call.Answer.Output.WriteString("secret", "999999196001010012");
                    throw new InvalidOperationException("secret");
                }
            )
        );
        var (code, answer) = await server.PostAsync(Message.Text("2304", "{}"));
        code.ShouldBe(500);
        answer.ToJsonString().ShouldNotContain("secret");
        answer["infcode"]!.GetValue<int>().ShouldBe(-1);
    }
}
