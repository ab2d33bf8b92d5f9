using Tuodi.Office.Exports;
using Tuodi.Office.Lists;
using Tuodi.Office.Recognising;

namespace Tuodi.Office.Workspace;

/// <summary>Says what the workspace knows of a row as the lists say it that leave the office. A township has one name in all of them, however rosters write it.</summary>
/// <param name="visits">All rows of the month.</param>
internal sealed class ExportMapping(IReadOnlyList<WorkspaceVisit> visits)
{
    /// <summary>From what is paid (支付来源标志), as the lists of manual reimbursement write it.</summary>
    private const string PaymentSource = "医疗救助报销";

    private readonly IReadOnlyDictionary<string, string> _towns = TownNames.Joined(visits.Select(visit => visit.Town).OfType<string>());

    /// <summary>A row of the month.</summary>
    public ExportRow Row(WorkspaceVisit visit) =>
        new()
        {
            Settlement = visit.Row,
            Name = visit.RosterName,
            Town = visit.Town is { } town ? _towns[TownNames.Plain(town)] : null,
            Village = visit.Village,
            Identity = visit.Identity,
            IsMatched = visit.IsMatched,
            State = visit.State is { } state ? WorkspaceWords.Of(state).Chinese : null,
            IsExcluded = visit.IsExcluded,
            IsPaid = visit.IsPaid,
            Remark = visit.Remark,
            Account = visit.Account is { } account ? new BankAccount(account.Holder, account.Bank, Line: null, account.Number) : null,
            Payment = visit.Audit is { IsFirst: true, Difference: { Fen: > 0 } owed } ? owed : null,
            PaymentSource = PaymentSource,
        };
}
