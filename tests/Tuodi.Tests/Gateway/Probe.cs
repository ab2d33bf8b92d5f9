using Tuodi.Server.Gateway;

namespace Tuodi.Tests.Gateway;

/// <summary>A transaction that exists in tests only: it does what the test says.</summary>
internal sealed class Probe(string infno, Func<GatewayCall, GatewayReply> run) : IGatewayTransaction
{
    public string Infno => infno;

    public ValueTask<GatewayReply> RunAsync(GatewayCall call, CancellationToken cancellation) => ValueTask.FromResult(run(call));
}
