namespace Tuodi.Server.Gateway.Transactions.Files;

/// <summary>Transaction 9102: hands out a file (文件下载): one that 3202 made, or one that the institution sent itself.</summary>
/// <param name="desk">The service.</param>
public sealed class DownloadFile(Desk desk) : IGatewayTransaction
{
    /// <inheritdoc/>
    public string Infno => "9102";

    /// <inheritdoc/>
    public async ValueTask<GatewayReply> RunAsync(GatewayCall call, CancellationToken cancellation)
    {
        var file = await StoredFiles.FindAsync(desk, call, call.Node("fsDownloadIn").RequiredText("file_qury_no"), cancellation);
        return GatewayReply.OfFile(file.Content, file.Name);
    }
}
