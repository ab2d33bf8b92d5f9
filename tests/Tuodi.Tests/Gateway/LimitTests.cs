using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Tuodi.Tests.Gateway;

/// <summary>Large, many and slow requests: each gets an answer or an end, and the server goes on.</summary>
public sealed class LimitTests
{
    private static readonly string Query = Message.Text("1901", """{"data":{"type":"gend"}}""");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_of_100_MB_is_told_that_it_is_too_large(bool isAnnounced)
    {
        await using var server = await RunningServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StreamContent(new Blanks(100 * 1024 * 1024)) };
        request.Content.Headers.ContentLength = isAnnounced ? 100 * 1024 * 1024 : null;
        request.Headers.TransferEncodingChunked = !isAnnounced;
        using var response = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("报文超过1048576字节");
        (await server.PostAsync(Query)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_body_at_the_limit_is_read_and_one_above_is_not()
    {
        await using var server = await RunningServer.StartAsync(new() { ["Gateway:Limits:BodyBytes"] = "1000" });
        (await server.PostAsync(Query.PadRight(1000 - (Encoding.UTF8.GetByteCount(Query) - Query.Length)))).Status.ShouldBe(200);
        (await server.PostAsync(Query.PadRight(1001 - (Encoding.UTF8.GetByteCount(Query) - Query.Length)))).Status.ShouldBe(413);
    }

    [Fact]
    public async Task An_upload_has_its_own_limit_wherever_it_says_what_it_is()
    {
        await using var server = await RunningServer.StartAsync(
            new() { ["Gateway:Limits:BodyBytes"] = "1000" },
            new Probe("9101", call => call.Answer.Complete())
        );
        var upload = Message.Text("9101", $$$"""{"fsUploadIn":{"in":"{{{new string('A', 4000)}}}"}}""");
        (await server.PostAsync(upload, "/fsi/api/fileupload/upload")).Status.ShouldBe(200);
        (await server.PostAsync(upload, "/hsa/hgs/9101")).Status.ShouldBe(200);
        (await server.PostAsync(upload)).Status.ShouldBe(200);
        (await server.PostAsync(upload.Replace("9101", "1101", StringComparison.Ordinal))).Status.ShouldBe(413);
    }

    [Fact]
    public async Task Who_sends_too_much_is_told_to_wait()
    {
        await using var server = await RunningServer.StartAsync(
            new() { ["Gateway:Limits:Burst"] = "2", ["Gateway:Limits:RequestsPerSecond"] = "1" }
        );
        var statuses = new List<int>();
        for (var i = 0; i < 12; i++)
        {
            statuses.Add((await server.PostAsync(Query)).Status);
        }

        statuses[0].ShouldBe(200);
        statuses.ShouldContain(429);
    }

    [Fact]
    public async Task A_sender_that_stops_in_the_middle_is_cut_off()
    {
        await using var server = await RunningServer.StartAsync(
            new() { ["Gateway:Limits:Grace"] = "00:00:01.1", ["Gateway:Limits:MinBytesPerSecond"] = "10000" }
        );
        using var client = new TcpClient();
        await client.ConnectAsync(server.Address.Host, server.Address.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        await stream.WriteAsync(
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 900\r\n\r\n{"u8.ToArray(),
            TestContext.Current.CancellationToken
        );
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        answer.ShouldStartWith("HTTP/1.1 408");
        (await server.PostAsync(Query)).Status.ShouldBe(200);
    }

    /// <summary>A stream of blanks that takes no memory.</summary>
    private sealed class Blanks(long length) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - Position);
            buffer.AsSpan(offset, read).Fill((byte)' ');
            Position += read;
            return read;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
