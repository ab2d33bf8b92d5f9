using Dapper;
using Tuodi.Kernel;
using Tuodi.Office.Lists;
using Tuodi.Office.Reports;

namespace Tuodi.Office.Workspace;

public sealed partial class OfficeWorkspace
{
    /// <summary>Takes all rows of a kind out, so that its list can be imported afresh.</summary>
    /// <param name="kind">The kind of list.</param>
    /// <param name="period">The clearing month, of a roster the month that it is of; nothing for a roster that holds always, institutions and diseases.</param>
    /// <param name="withMarks">Whether rows go that people have worked on.</param>
    /// <returns>How many rows went.</returns>
    /// <exception cref="ProblemException">People have worked on rows, and it was not said that these go too.</exception>
    public int Clear(ListKind kind, string? period, bool withMarks) =>
        Write(() =>
        {
            var marked = kind == ListKind.Unrescued && period is not null ? Visits(period, VisitFilter.Unrescued).Count(HasMarks) : 0;
            if (marked > 0 && !withMarks)
            {
                throw Refuse(
                    _path,
                    new(
                        $"{period} 有 {marked} 行已下放、已通知、经人工剔除、已报销或已录入账户，清除会丢失这些标记",
                        $"{marked} rows of {period} were distributed, notified, excluded by a person, marked as paid or have an account, and these marks would go with them"
                    ),
                    new(
                        "请不清除而直接导入更正后的清单，只会更新清单内容。确要丢弃标记，请加 --with-marks。",
                        "Import the corrected list without clearing: it changes facts only. To lose the marks all the same, add --with-marks."
                    )
                );
            }

            var key = Words.Key(kind);
            var gone = kind switch
            {
                ListKind.Roster => _connection.Execute("DELETE FROM roster WHERE month IS @period", new { period }),
                ListKind.Institutions => _connection.Execute("DELETE FROM institution"),
                ListKind.MajorDiseases => _connection.Execute("DELETE FROM major_disease"),
                _ => _connection.Execute("DELETE FROM visit WHERE kind = @key AND period = @period", new { key, period }),
            };
            foreach (var each in Periods())
            {
                Match(each);
            }

            Note("clear", period, detail: $"{key}: {gone} rows");
            return gone;
        });

    private static bool HasMarks(WorkspaceVisit visit) =>
        visit.State > VisitState.ToNotify || visit.IsExcludedByPerson || visit.IsPaid || visit.Account is not null;
}
