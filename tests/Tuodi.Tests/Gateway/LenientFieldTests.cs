using Tuodi.Kernel;
using Tuodi.Server.Gateway;

namespace Tuodi.Tests.Gateway;

/// <summary>Values as hospitals write them: read exactly, or refused by name.</summary>
public sealed class LenientFieldTests
{
    [Theory]
    [InlineData("\"30000.00\"", 3_000_000L)]
    [InlineData("30000", 3_000_000L)]
    [InlineData("23442.46", 2_344_246L)]
    [InlineData("\" 4.5 \"", 450L)]
    [InlineData("0.10000", 10L)]
    [InlineData("-12.34", -1_234L)]
    [InlineData("3E+4", 3_000_000L)]
    [InlineData("99999999999999.99", 9_999_999_999_999_999L)]
    [InlineData("\"\"", null)]
    [InlineData("\"NULL\"", null)]
    [InlineData("null", null)]
    public async Task An_amount_is_read_to_the_fen(string written, long? fen) =>
        (await ReadAsync($$"""{"medfee_sumamt":{{written}}}""", node => node.Money("medfee_sumamt"))).ShouldBe(
            fen is { } known ? new Money(known).ToString() : ""
        );

    [Theory]
    [InlineData("1.005")]
    [InlineData("\"12,000\"")]
    [InlineData("\"一百\"")]
    [InlineData("true")]
    [InlineData("[1]")]
    [InlineData("1e-300")]
    [InlineData("1e20")]
    [InlineData("100000000000000")]
    [InlineData("99999999999999999999999999999999999")]
    [InlineData("\"NaN\"")]
    public async Task An_amount_that_cannot_be_held_is_refused_by_name(string written) =>
        (await ReadAsync($$"""{"medfee_sumamt":{{written}}}""", node => node.Money("medfee_sumamt"))).ShouldStartWith(
            "refused: medfee_sumamt（医疗费总额）"
        );

    [Fact]
    public async Task A_negative_amount_is_refused_where_none_may_be() =>
        (await ReadAsync("""{"medfee_sumamt":"-0.01"}""", node => node.RequiredAmount("medfee_sumamt"))).ShouldBe(
            "refused: medfee_sumamt（医疗费总额）不能为负数"
        );

    [Fact]
    public async Task What_is_missing_is_named_with_its_meaning() =>
        (await ReadAsync("{}", node => node.RequiredText("psn_no"))).ShouldBe("refused: 缺少必填项psn_no（人员编号）");

    [Theory]
    [InlineData("2026-01-10 09:00:00", "2026-01-10 09:00:00")]
    [InlineData("2026-01-10", "2026-01-10 00:00:00")]
    [InlineData("20260110", "2026-01-10 00:00:00")]
    [InlineData("20260110090000", "2026-01-10 09:00:00")]
    [InlineData("2026/1/5 9:00:00", "2026-01-05 09:00:00")]
    [InlineData("2026-01-10T09:00:00", "2026-01-10 09:00:00")]
    [InlineData("2026-01-10T01:00:00Z", "2026-01-10 09:00:00")]
    [InlineData("2026-01-10T09:00:00.123+08:00", "2026-01-10 09:00:00")]
    public async Task A_time_is_read_in_Beijing(string written, string time) =>
        (await ReadAsync($$"""{"begntime":"{{written}}"}""", node => $"{node.Instant("begntime"):yyyy-MM-dd HH:mm:ss}")).ShouldBe(time);

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("tomorrow")]
    [InlineData("0001-01-01")]
    [InlineData("2026-01-10 25:00:00")]
    public async Task A_time_that_does_not_exist_is_refused(string written) =>
        (await ReadAsync($$"""{"begntime":"{{written}}"}""", node => node.Instant("begntime"))).ShouldStartWith("refused: begntime（");

    [Fact]
    public async Task A_range_that_ends_with_a_day_ends_with_its_last_second() =>
        (await ReadAsync("""{"endtime":"2026-01-10"}""", node => $"{node.RangeEnd("endtime"):yyyy-MM-dd HH:mm:ss}")).ShouldBe(
            "2026-01-10 23:59:59"
        );

    [Fact]
    public async Task A_name_in_another_case_is_found() =>
        (await ReadAsync("""{"REFD_SETL_FLAG":"1"}""", node => node.Flag("refd_setl_flag"))).ShouldBe("True");

    [Theory]
    [InlineData("a\\u0000b")]
    [InlineData("\\udc00")]
    public async Task A_text_that_no_database_keeps_is_refused(string written) =>
        (await ReadAsync($$"""{"psn_name":"{{written}}"}""", node => node.Text("psn_name"))).ShouldBe(
            "refused: psn_name（人员姓名）含有不可用的字符"
        );

    [Fact]
    public async Task SQL_in_a_name_is_a_name() =>
        (await ReadAsync("""{"psn_name":"'; DROP TABLE person; --"}""", node => node.Text("psn_name"))).ShouldBe(
            "'; DROP TABLE person; --"
        );

    [Theory]
    [InlineData("""[{"n":"1"},{"n":"2"}]""", "2")]
    [InlineData("""{"n":"1"}""", "1")]
    [InlineData("[]", "refused: 交易输入input中缺少节点data，或节点没有数据")]
    [InlineData("\"x\"", "refused: 节点data应为对象或列表")]
    [InlineData("[1]", "refused: 节点data第1行应为对象")]
    public async Task Rows_are_a_list_or_one_object(string rows, string expected) =>
        (await RunAsync($$"""{"data":{{rows}}}""", call => call.Rows("data").Count)).ShouldBe(expected);

    [Theory]
    [InlineData("\"AQID\"")]
    [InlineData("[1,2,3]")]
    public async Task Bytes_are_Base64_or_numbers(string written) =>
        (await ReadAsync($$"""{"in":{{written}}}""", node => string.Join(",", node.RequiredBytes("in")))).ShouldBe("1,2,3");

    [Fact]
    public async Task The_content_of_a_request_does_not_depend_on_times_and_signatures()
    {
        var message = Message.Of("2304", """{"data":{"psn_no":"1"}}""");
        var first = await HashAsync(message.ToJsonString());
        message["inf_time"] = "2026-11-21 19:07:55";
        message["sign_no"] = "another";
        (await HashAsync(message.ToJsonString())).ShouldBe(first);
        message["input"]!["data"]!["psn_no"] = "2";
        (await HashAsync(message.ToJsonString())).ShouldNotBe(first);
        message["input"]!["data"]!["psn_no"] = "1";
        message["insuplc_admdvs"] = "420599";
        (await HashAsync(message.ToJsonString())).ShouldNotBe(first);
    }

    private static Task<string> ReadAsync(string data, Func<GatewayNode, object?> read) =>
        RunAsync($$"""{"data":{{data}}}""", call => read(call.Node("data")));

    private static async Task<string> RunAsync(string input, Func<GatewayCall, object?> read)
    {
        var seen = "refused";
        await using var server = await RunningServer.StartAsync(
            null,
            new Probe(
                "2304",
                call =>
                {
                    seen = read(call)?.ToString() ?? "";
                    return call.Answer.Complete();
                }
            )
        );
        var (_, answer) = await server.PostAsync(Message.Text("2304", input));
        return answer["infcode"]!.GetValue<int>() == 0 ? seen : $"refused: {answer["err_msg"]}";
    }

    private static async Task<string> HashAsync(string body)
    {
        var hash = "";
        await using var server = await RunningServer.StartAsync(
            null,
            new Probe(
                "2304",
                call =>
                {
                    hash = Convert.ToHexString(call.ContentHash.Span);
                    return call.Answer.Complete();
                }
            )
        );
        await server.PostAsync(body);
        return hash;
    }
}
