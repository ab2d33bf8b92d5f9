using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;
using StoredTables = Tuodi.Storage.Rows.Tables;

namespace Tuodi.Server.Gateway.Transactions.Files;

/// <summary>Finds a file that an institution sent or is to fetch.</summary>
internal static class StoredFiles
{
    /// <exception cref="GatewayRefusal">The institution has no such file, or it is kept no longer.</exception>
    public static async Task<StoredFileRow> FindAsync(Desk desk, GatewayCall call, string id, CancellationToken cancel)
    {
        var found = await desk.QueryAsync<StoredFileRow>(
            $"{StoredTables.StoredFile.Select} where id = @id and institution = @institution",
            new { id, institution = call.Envelope.FixmedinsCode },
            cancel
        );
        if (found.Count == 0)
        {
            throw new GatewayRefusal("本机构没有该文件查询号的文件，请核对file_qury_no（文件查询号）；过期的文件已删除");
        }

        return found[0].Until < call.Arrived.Micros()
            ? throw new GatewayRefusal($"该文件已于{Instants.Beijing(found[0].Until):yyyy-MM-dd}过期，请重新上传或对账")
            : found[0];
    }
}
