using Dapper;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Register;

/// <summary>The import that began last.</summary>
public static class LastImport
{
    /// <summary>The run, or nothing where there was none.</summary>
    public static async Task<ImportRunRow?> FindAsync(IDatabase database, CancellationToken cancel)
    {
        var connection = await database.OpenAsync(cancel).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            return await connection
                .QueryFirstOrDefaultAsync<ImportRunRow>($"{Tables.ImportRun.Select} order by started desc, id desc limit 1")
                .ConfigureAwait(false);
        }
    }
}
