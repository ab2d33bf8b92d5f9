using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Settling;

namespace Tuodi.Storage.Transactions;

/// <content>Policies as they were when something was settled by them.</content>
public sealed partial class World
{
    // What a database was once seen to hold it holds: asked once a policy, not once a settlement.
    private static readonly ConditionalWeakTable<IDatabase, ConcurrentDictionary<string, bool>> Held = [];

    private readonly NewRows<PolicyContentRow> _policies = new(Tables.PolicyContent);

    private long? _edition;

    /// <summary>How many decisions on policies have been approved: whoever read them when they were fewer reads them again.</summary>
    public async ValueTask<long> PolicyEditionAsync() => _edition ??= await Approved.CountAsync().ConfigureAwait(false);

    /// <summary>The decisions on policies that were approved.</summary>
    internal ApprovedPolicies Approved => new(_connection, _transaction);

    /// <summary>A policy's content by its hash, or nothing.</summary>
    public async ValueTask<PolicyContentRow?> PolicyAsync(string hash) =>
        (await RowsAsync(Tables.PolicyContent, "hash = @hash", ("hash", hash)).ConfigureAwait(false))
            .Concat(_policies.Rows.Where(row => row.Hash == hash))
            .FirstOrDefault();

    /// <summary>Keeps a policy's content, unless it is kept already.</summary>
    /// <param name="hash">Its hash.</param>
    /// <param name="content">Its content.</param>
    public async ValueTask KeepAsync(string hash, Func<PolicyContentRow> content)
    {
        var held = Held.GetValue(_database, _ => new ConcurrentDictionary<string, bool>(StringComparer.Ordinal));
        if (held.ContainsKey(hash) || _policies.Rows.Any(row => row.Hash == hash))
        {
            return;
        }

        if (await PolicyAsync(hash).ConfigureAwait(false) is null)
        {
            _policies.Add(content());
        }
        else
        {
            held.TryAdd(hash, true);
        }
    }

    private async Task EditionAsync(DbDataReader reader)
    {
        await reader.ReadAsync().ConfigureAwait(false);
        _edition = reader.GetInt64(0);
    }
}
