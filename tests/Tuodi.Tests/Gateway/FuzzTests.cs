using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace Tuodi.Tests.Gateway;

/// <summary>Whatever arrives, an answer in the shape of the interface goes out, and the next request is answered as ever.</summary>
public sealed class FuzzTests
{
    private const string Input =
        """{"data":{"type":"gend","psn_no":"1","medfee_sumamt":"1.00","begntime":"2026-01-10 09:00:00"},"feedetail":[{"cnt":1}]}""";

    [Fact]
    public async Task Random_bytes_get_an_answer()
    {
        await using var server = await RunningServer.StartAsync(null, Reader());
        var bytes = ArbMap.Default.GeneratorFor<byte[]>();
        foreach (var body in bytes.Sample(300, 60))
        {
            await AnswersAsync(server, body);
        }
    }

    [Fact]
    public async Task A_request_with_bytes_changed_gets_an_answer()
    {
        await using var server = await RunningServer.StartAsync(null, Reader());
        var good = Encoding.UTF8.GetBytes(Message.Text("2304", Input));
        var changes = Gen.Zip(Gen.Choose(0, good.Length - 1), Gen.Choose(0, 255)).ListOf(3);
        foreach (var change in changes.Sample(500, 10))
        {
            var body = good.ToArray();
            foreach (var (at, value) in change)
            {
                body[at] = (byte)value;
            }

            await AnswersAsync(server, body);
        }
    }

    [Fact]
    public async Task A_request_with_values_of_other_kinds_gets_an_answer()
    {
        await using var server = await RunningServer.StartAsync(null, Reader());
        string[] values =
        [
            "null",
            "true",
            "-1",
            "1e999",
            "\"\"",
            "\"null\"",
            "[]",
            "{}",
            "[[1]]",
            "[{}]",
            "\"\\u0000\"",
            "\"2026-13-01\"",
            "99999999999999999999",
        ];
        foreach (
            var field in new[] { "data", "type", "psn_no", "medfee_sumamt", "begntime", "feedetail", "cnt", "input", "msgid", "infno" }
        )
        {
            foreach (var value in values)
            {
                var text = Message.Text("2304", Input);
                var at = text.IndexOf($"\"{field}\":", StringComparison.Ordinal) + field.Length + 3;
                await AnswersAsync(server, Encoding.UTF8.GetBytes($"{text[..at]}{value},\"x\":{text[at..]}"));
            }
        }
    }

    /// <summary>Reads every kind of value there is.</summary>
    private static Probe Reader() =>
        new(
            "2304",
            call =>
            {
                var node = call.Node("data");
                call.Answer.Output.WriteString("read", node.Text("type") + node.RequiredText("psn_no"));
                call.Answer.Output.WriteNumber("fen", node.RequiredAmount("medfee_sumamt").Fen);
                call.Answer.Output.WriteString("day", $"{node.RequiredDay("begntime")}{node.RangeEnd("begntime")}");
                call.Answer.Output.WriteNumber("cnt", call.Rows("feedetail").Sum(row => row.Number("cnt", 4) ?? 0));
                return call.Answer.Complete();
            }
        );

    private static async Task AnswersAsync(RunningServer server, byte[] body)
    {
        using var response = await server.Http.PostAsync("/", new ByteArrayContent(body), TestContext.Current.CancellationToken);
        ((int)response.StatusCode).ShouldBeOneOf([200, 400], Convert.ToHexString(body));
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        answer["infcode"]!.GetValue<int>().ShouldBeOneOf(0, -1);
        (answer["err_msg"]?.GetValue<string>().Length ?? 0).ShouldBeLessThanOrEqualTo(200);
    }
}
