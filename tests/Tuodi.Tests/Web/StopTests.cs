using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Tuodi.Tests.Web;

/// <summary>A server that was told to stop lets go of its address at once, whatever is under way, and is gone soon after: the next one can be started on the spot.</summary>
public sealed class StopTests
{
    [Fact]
    public async Task Its_address_is_free_while_it_waits_for_a_request_that_never_becomes_whole()
    {
        var cancel = TestContext.Current.CancellationToken;
        var server = await ConsoleServer.StartAsync(1);
        using var half = new TcpClient();
        await half.ConnectAsync(IPAddress.Loopback, server.Address.Port, cancel);
        await half.GetStream()
            .WriteAsync(Encoding.ASCII.GetBytes("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nuser="), cancel);
        (await server.Client.GetAsync("/portal")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var clock = TimeProvider.System.GetTimestamp();
        var stopping = server.StopAsync();
        using var next = new TcpListener(IPAddress.Loopback, server.Address.Port);
        var isFree = false;
        while (!isFree && !stopping.IsCompleted)
        {
            try
            {
                next.Start();
                isFree = true;
            }
            catch (SocketException)
            {
                await Task.Yield();
            }
        }

        isFree.ShouldBeTrue("the address was held until the server had ended");
        stopping.IsCompleted.ShouldBeFalse("the request was not under way, so nothing was shown");
        await stopping;
        TimeProvider.System.GetElapsedTime(clock).ShouldBeLessThan(Server.Hosting.ServerHost.Drain + TimeSpan.FromSeconds(10));
        await server.DisposeAsync();
    }
}
