using System.Data.Common;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Settling;

/// <content>What is known of the rules that the database keeps because something was settled by them or somebody proposed them.</content>
public sealed partial class PolicyShelf
{
    private const int KeptMax = 1_000;
    private readonly HashSet<string> _kept = new(StringComparer.Ordinal);

    /// <summary>
    /// Learns which rules the database keeps, because something was settled by them or because somebody proposed them. Either way they were checked before they were
    /// kept, so that a server that starts need not check them again. The hash is of all that a document says with its parents, so a changed one is checked.
    /// </summary>
    /// <param name="connection">A connection to the database, which may be a new one.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="DbException">The database has no tables yet.</exception>
    public async Task LearnKeptAsync(DbConnection connection, CancellationToken cancel)
    {
        var hashes = new List<string>();
        var command = connection.Command(null, $"select hash from {Tables.PolicyContent.Name} order by hash limit {KeptMax}");
        await using (command.ConfigureAwait(false))
        {
            var reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                while (await reader.ReadAsync(cancel).ConfigureAwait(false))
                {
                    hashes.Add(reader.GetString(0));
                }
            }
        }

        lock (_gate)
        {
            _kept.UnionWith(hashes);
        }
    }

    // Asked while a document is read, which is done behind the gate.
    private bool IsKept(string hash) => _kept.Contains(hash);
}
