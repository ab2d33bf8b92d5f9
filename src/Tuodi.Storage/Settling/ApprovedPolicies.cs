using System.Data.Common;
using System.Globalization;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Settling;

/// <summary>Reads which decisions on policies were approved, and the documents that they are about.</summary>
/// <param name="connection">The connection.</param>
/// <param name="transaction">The transaction, or nothing.</param>
public sealed class ApprovedPolicies(DbConnection connection, DbTransaction? transaction)
{
    /// <summary>How many were approved: a number that only grows, and that an index counts.</summary>
    internal const string Counting = $"select count(*) from policy_proposal where decision = '{ProposalDecision.Approved}'";

    /// <summary>How many were approved.</summary>
    public async Task<long> CountAsync()
    {
        var command = connection.Command(transaction, Counting);
        await using (command.ConfigureAwait(false))
        {
            return Convert.ToInt64(await command.ExecuteScalarAsync().ConfigureAwait(false), CultureInfo.InvariantCulture);
        }
    }

    /// <summary>All of them, in the order in which they were approved.</summary>
    public Task<List<PolicyProposalRow>> ReadAsync() =>
        connection.RowsAsync(
            transaction,
            Tables.PolicyProposal,
            "decision = @decision order by decided, id",
            ("decision", ProposalDecision.Approved)
        );

    /// <summary>What a document says, by its hash, or nothing.</summary>
    public async Task<PolicyContentRow?> ContentAsync(string hash) =>
        (
            await connection.RowsAsync(transaction, Tables.PolicyContent, "hash = @hash", ("hash", hash)).ConfigureAwait(false)
        ).FirstOrDefault();
}
