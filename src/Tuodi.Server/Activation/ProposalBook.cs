using System.Data.Common;
using Dapper;
using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Server.Safety.Access;
using Tuodi.Storage;
using Tuodi.Storage.Auditing;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Settling;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Activation;

/// <summary>Puts policy documents into force, and takes them out again, by the word of two persons (政策施行): one proposes, another decides; both are in the audit trail.</summary>
/// <remarks>
/// What was settled stays as it is and is worked out again by the document that it was settled by: a decision only says by what visits are settled from its
/// commit on. Every server of the database learns of it with its next settlement, see <see cref="PolicyShelf"/>.
/// </remarks>
/// <param name="service">The county.</param>
public sealed class ProposalBook(SettlementService service)
{
    /// <summary>What messages call the document that is proposed.</summary>
    public const string DraftName = "draft";

    /// <summary>Proposes that a document settles visits of its division and days.</summary>
    /// <param name="by">Who proposes.</param>
    /// <param name="text">The document as it was written.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>The number of the proposal.</returns>
    /// <exception cref="ProblemException">The document cannot be used.</exception>
    /// <exception cref="Refusal">The division is not the proposer's, or the document is in force or proposed already.</exception>
    public async Task<long> ProposeAsync(SignedInUser by, string text, string reason, CancellationToken cancel)
    {
        var shelf = service.Settler.Policies;
        var (policy, content) = shelf.Draft(text, DraftName);
        Check(by, policy);
        await shelf.CatchUpAsync(service.Database, cancel).ConfigureAwait(false);
        if (IsInForce(shelf, policy))
        {
            throw new Refusal("该文件已在施行，无须提请", "This document is in force already");
        }

        var row = new PolicyProposalRow
        {
            Id = service.NextId(),
            Kind = ProposalKind.Activate,
            Division = content.Division,
            Hash = content.Hash,
            EffectiveFrom = policy.Effective.From,
            EffectiveTo = policy.Effective.To,
            Title = content.Title,
            Reason = reason,
            Proposer = by.Id,
            Proposed = Instants.Of(service.Clock.GetUtcNow()),
            Decision = ProposalDecision.Open,
            Version = 1,
        };
        var written = new PolicyTextRow { Proposal = row.Id, Written = System.Text.Encoding.UTF8.GetBytes(text) };
        await AuditTrail
            .WriteAsync(
                service.Database,
                service.Clock,
                async (connection, transaction) =>
                {
                    await NotOpenAsync(connection, transaction, row.Hash, row.Kind).ConfigureAwait(false);
                    var changes = new List<TableChange>
                    {
                        TableChange.Insert(Tables.PolicyProposal, [row]),
                        TableChange.Insert(Tables.PolicyText, [written]),
                    };
                    if (await new ApprovedPolicies(connection, transaction).ContentAsync(row.Hash).ConfigureAwait(false) is null)
                    {
                        changes.Insert(0, TableChange.Insert(Tables.PolicyContent, [content]));
                    }

                    await service.Database.WriteAsync(transaction, changes, cancel).ConfigureAwait(false);
                    return Told(by, TrailAct.PoliciesPropose, row);
                },
                cancel
            )
            .ConfigureAwait(false);
        return row.Id;
    }

    /// <summary>Proposes that a document which two persons put into force settles nothing any more; what lies in the folders holds again.</summary>
    /// <param name="by">Who proposes.</param>
    /// <param name="activation">The proposal by which it came into force.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>The number of the new proposal.</returns>
    /// <exception cref="Refusal">There is no such document in force, or its withdrawal is proposed already.</exception>
    public async Task<long> ProposeWithdrawalAsync(SignedInUser by, long activation, string reason, CancellationToken cancel)
    {
        var id = service.NextId();
        await AuditTrail
            .WriteAsync(
                service.Database,
                service.Clock,
                async (connection, transaction) =>
                {
                    var found = await FindAsync(connection, transaction, by, activation).ConfigureAwait(false);
                    if (found is not { Kind: ProposalKind.Activate, Decision: ProposalDecision.Approved })
                    {
                        throw new Refusal("该申请没有施行任何文件", "This proposal put nothing into force");
                    }

                    await NotWithdrawnAsync(connection, transaction, activation).ConfigureAwait(false);
                    await NotOpenAsync(connection, transaction, found.Hash, ProposalKind.Withdraw).ConfigureAwait(false);
                    var row = found with
                    {
                        Id = id,
                        Kind = ProposalKind.Withdraw,
                        Activation = activation,
                        Reason = reason,
                        Proposer = by.Id,
                        Proposed = Instants.Of(service.Clock.GetUtcNow()),
                        Decision = ProposalDecision.Open,
                        Decider = null,
                        Decided = null,
                        Answer = null,
                        Version = 1,
                    };
                    await service
                        .Database.WriteAsync(transaction, [TableChange.Insert(Tables.PolicyProposal, [row])], cancel)
                        .ConfigureAwait(false);
                    return Told(by, TrailAct.PoliciesProposeWithdrawal, row);
                },
                cancel
            )
            .ConfigureAwait(false);
        return id;
    }

    /// <summary>Decides on a proposal of somebody else.</summary>
    /// <param name="by">Who decides.</param>
    /// <param name="id">The proposal.</param>
    /// <param name="isApproved">Whether it is approved.</param>
    /// <param name="answer">Why.</param>
    /// <param name="seen">How many decisions on policies had been approved when the decider saw what it changes.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="Refusal">There is no such proposal, it is the decider's own, it was decided already, or another decision has changed what it changes.</exception>
    public async Task DecideAsync(SignedInUser by, long id, bool isApproved, string answer, long seen, CancellationToken cancel)
    {
        if (await SeenAsync(by, id, cancel).ConfigureAwait(false) is { } asked)
        {
            await service.Settler.Policies.LearnAsync(service.Database, asked.Division, asked.Hash, cancel).ConfigureAwait(false);
        }

        await AuditTrail
            .WriteAsync(
                service.Database,
                service.Clock,
                async (connection, transaction) =>
                {
                    var row = await FindAsync(connection, transaction, by, id).ConfigureAwait(false);
                    if (row.Decision != ProposalDecision.Open)
                    {
                        throw new Refusal("该申请已有决定，请重新打开", "This proposal has been decided; open it again", RefusalKind.Stale);
                    }

                    if (row.Proposer == by.Id)
                    {
                        throw new Refusal(
                            "提请人不得审批自己的申请，请由另一人审批",
                            "Nobody decides on their own proposal; ask another person"
                        );
                    }

                    if (isApproved && await new ApprovedPolicies(connection, transaction).CountAsync().ConfigureAwait(false) != seen)
                    {
                        throw new Refusal(
                            "此后另有政策施行或撤销，请重新查看差异后再决定",
                            "Another decision on policies was approved since; read the difference again before you decide",
                            RefusalKind.Stale
                        );
                    }

                    if (isApproved && row.Kind == ProposalKind.Activate)
                    {
                        // What would refuse every settlement is not put into force.
                        service.Settler.Policies.Of(row.Division, row.Hash, row.EffectiveFrom);
                    }

                    if (isApproved && row.Activation is { } activation)
                    {
                        await NotWithdrawnAsync(connection, transaction, activation).ConfigureAwait(false);
                    }

                    var decided = row with
                    {
                        Decision = isApproved ? ProposalDecision.Approved : ProposalDecision.Refused,
                        Decider = by.Id,
                        Decided = Instants.Of(service.Clock.GetUtcNow()),
                        Answer = answer,
                        Version = row.Version + 1,
                    };
                    await service
                        .Database.WriteAsync(transaction, [TableChange.Update(Tables.PolicyProposal, [decided])], cancel)
                        .ConfigureAwait(false);
                    var act =
                        !isApproved ? TrailAct.PoliciesRefuse
                        : row.Kind == ProposalKind.Activate ? TrailAct.PoliciesActivate
                        : TrailAct.PoliciesWithdraw;
                    return Told(by, act, row);
                },
                cancel
            )
            .ConfigureAwait(false);
        await service.Settler.Policies.CatchUpAsync(service.Database, cancel).ConfigureAwait(false);
    }

    /// <summary>A proposal of a division that the user sees, or nothing.</summary>
    public async Task<PolicyProposalRow?> SeenAsync(SignedInUser by, long id, CancellationToken cancel) =>
        (
            await service
                .QueryAsync<PolicyProposalRow>($"{Tables.PolicyProposal.Select} where id = @id", new { id }, cancel)
                .ConfigureAwait(false)
        )
            is [var row]
        && by.Scope.Sees(row.Division, null)
            ? row
            : null;

    /// <summary>Whether what an approved proposal put into force was taken out again.</summary>
    public async Task<bool> IsWithdrawnAsync(long id, CancellationToken cancel) =>
        (await service.QueryAsync<long>(Withdrawals, new { id }, cancel).ConfigureAwait(false))[0] > 0;

    /// <summary>The document of a proposal as it was written.</summary>
    public async Task<string?> WrittenAsync(long id, CancellationToken cancel) =>
        (await service.QueryAsync<byte[]>("select written from policy_text where proposal = @id", new { id }, cancel).ConfigureAwait(false))
            is [var written]
            ? System.Text.Encoding.UTF8.GetString(written)
            : null;

    private const string Withdrawals =
        $"select count(*) from policy_proposal where decision = '{ProposalDecision.Approved}' and activation = @id";

    private static void Check(SignedInUser by, Policy policy)
    {
        if (policy.Status != DocumentStatus.InForce)
        {
            throw new Refusal("文件状态（status）须为 in force 才能施行", "Only a document with `status: in force` can be put into force");
        }

        if (policy.Division == AreaCode.Nation)
        {
            throw new Refusal(
                "国家文件本身不用于结算，请提请地方文件",
                "Nothing is settled by the nation's document itself; propose a place's"
            );
        }

        if (!by.Scope.Sees(policy.Division.Digits, null))
        {
            throw new Refusal(
                $"区划{policy.Division.Digits}不在您的范围内",
                $"Division {policy.Division.Digits} is not within yours",
                RefusalKind.Missing
            );
        }
    }

    private static bool IsInForce(PolicyShelf shelf, Policy policy)
    {
        try
        {
            return shelf.On(policy.Division.Digits, policy.Effective.From).Policy.Hash == policy.Hash;
        }
        catch (Refusal)
        {
            return false;
        }
    }

    private static async Task<PolicyProposalRow> FindAsync(DbConnection connection, DbTransaction transaction, SignedInUser by, long id) =>
        (await connection.RowsAsync(transaction, Tables.PolicyProposal, "id = @id", ("id", id)).ConfigureAwait(false)) is [var row]
        && by.Scope.Sees(row.Division, null)
            ? row
            : throw new Refusal("没有该申请", "There is no such proposal", RefusalKind.Missing);

    private static async Task NotOpenAsync(DbConnection connection, DbTransaction transaction, string hash, string kind)
    {
        var open = await connection
            .RowsAsync(
                transaction,
                Tables.PolicyProposal,
                "decision = @decision and hash = @hash and kind = @kind",
                ("decision", ProposalDecision.Open),
                ("hash", hash),
                ("kind", kind)
            )
            .ConfigureAwait(false);
        if (open.Count > 0)
        {
            throw new Refusal("同一文件已有待审批的申请", "The same document is proposed already and waits for a decision");
        }
    }

    private static async Task NotWithdrawnAsync(DbConnection connection, DbTransaction transaction, long id)
    {
        if (await connection.ExecuteScalarAsync<long>(Withdrawals, new { id }, transaction).ConfigureAwait(false) > 0)
        {
            throw new Refusal("该文件已撤销施行", "The document has been taken out of force already", RefusalKind.Stale);
        }
    }

    private static Decision Told(SignedInUser by, TrailAct act, PolicyProposalRow row) =>
        new(by.Id, act, $"{row.Id} {row.Division} {row.Hash}", Convert.FromHexString(row.Hash));
}
