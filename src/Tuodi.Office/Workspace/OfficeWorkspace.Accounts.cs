using Dapper;
using Tuodi.Kernel;
using Tuodi.Office.Lists;

namespace Tuodi.Office.Workspace;

public sealed partial class OfficeWorkspace
{
    private static readonly Spot TypedAccount = new("--account", 0, 0);

    /// <summary>Notes where the person of a row is paid; an earlier account of the row is replaced.</summary>
    /// <exception cref="ProblemException">There is no such row, or it is not yet, or no longer, to be paid.</exception>
    public WorkspaceVisit SetAccount(string period, string number, PayAccount account) =>
        Write(() =>
        {
            var visit = Chosen(VisitMark.Account, false, new MarkSelection(period, [number])).Done[0];
            Keep(visit, account with { Number = AccountNumber.Read(account.Number, TypedAccount) });
            return visit;
        });

    /// <summary>Takes accounts from ledgers that townships have filled in (附件2 未报销台账), all of them or none. A row is known by person, institution, days and total.</summary>
    /// <param name="rows">The rows of the ledgers; those with no word of an account are passed over.</param>
    /// <param name="period">The clearing month of rows that do not say it.</param>
    /// <exception cref="ProblemException">A row is not in the month, its account is not whole, or it is not yet, or no longer, to be paid.</exception>
    public AccountImport TakeAccounts(IReadOnlyList<SettlementRow> rows, string period) =>
        Write(
            () =>
            {
                var mode = Mode;
                var held = rows.Select(row => row.Period ?? period)
                    .Distinct()
                    .SelectMany(each => Visits(each, VisitFilter.Unrescued))
                    .ToLookup(visit => KeyOf(visit.Row, visit.Period));
                var (noted, unchanged, blank, problems) = (0, 0, 0, new List<Problem>());
                foreach (var row in rows)
                {
                    if (row.Account is not { } written || written is { Holder: null, Bank: null, Number: null })
                    {
                        blank++;
                        continue;
                    }

                    if (Whole(written, row.Spot, problems) is not { } account)
                    {
                        continue;
                    }

                    var visits = held[KeyOf(row, row.Period ?? period)].ToList();
                    if (visits.Count == 0)
                    {
                        problems.Add(Unfound(row.Spot));
                    }

                    foreach (var visit in visits)
                    {
                        if (visit.Account == account)
                        {
                            unchanged++;
                        }
                        else if (Workflow.Refusal(VisitMark.Account, false, visit, mode) is { } why)
                        {
                            problems.Add(new Problem(row.Spot, why, new Bilingual("未录入任何账户。", "No account was noted.")));
                        }
                        else
                        {
                            Keep(visit, account);
                            noted++;
                        }
                    }
                }

                return problems.Count == 0 ? new AccountImport(noted, unchanged, blank) : throw new ProblemException(problems);
            },
            result => result.Noted > 0
        );

    private static (string, string, string?, DateOnly?, DateOnly?, DateOnly?, Money?) KeyOf(SettlementRow row, string period) =>
        (period, row.PersonId, row.Institution, row.Admitted, row.Discharged, row.Settled, row.Total);

    private static PayAccount? Whole(BankAccount written, Spot spot, List<Problem> problems)
    {
        if (written is not { Bank: { } bank, Holder: { } holder, Number: { } number })
        {
            problems.Add(
                new Problem(
                    spot,
                    new Bilingual("此行的开户行、户名、账号不全", "The row lacks one of bank, holder and number of the account"),
                    new Bilingual("请三项都填，或都留空。", "Fill in all three, or leave all three blank.")
                )
            );
            return null;
        }

        try
        {
            return new PayAccount(bank, holder, AccountNumber.Read(number, spot));
        }
        catch (ProblemException error)
        {
            problems.AddRange(error.Problems);
            return null;
        }
    }

    private static Problem Unfound(Spot spot) =>
        new(
            spot,
            new Bilingual("工作区该月没有此人在该机构该日的这次就诊", "The workspace has no such visit of the person in the month"),
            new Bilingual(
                "除账户外请勿改动台账；用 tuodi office export unpaid 重新导出。",
                "Change nothing of the ledger but the accounts; export it again with `tuodi office export unpaid`."
            )
        );

    private void Keep(WorkspaceVisit visit, PayAccount account)
    {
        _connection.Execute(
            "INSERT OR REPLACE INTO account (visit_id, bank, holder, number) VALUES (@Id, @Bank, @Holder, @Number)",
            new
            {
                visit.Id,
                account.Bank,
                account.Holder,
                account.Number,
            }
        );
        Note("account", visit.Period, visit.Number, visit.Account is null ? null : "replaced");
    }
}
