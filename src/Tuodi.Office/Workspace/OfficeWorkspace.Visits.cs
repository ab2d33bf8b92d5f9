using Dapper;
using Tuodi.Kernel;
using Tuodi.Office.Identity;
using Tuodi.Office.Lists;
using Tuodi.Office.Reports;

namespace Tuodi.Office.Workspace;

public sealed partial class OfficeWorkspace
{
    /// <summary>The months that the workspace holds settlements of, in order.</summary>
    public IReadOnlyList<string> Periods() =>
        Read(() => _connection.Query<string>("SELECT DISTINCT period FROM visit ORDER BY period").AsList());

    /// <summary>The month that a command means: the one it names, else the last that the workspace holds.</summary>
    /// <exception cref="ProblemException">The text is no month, or the workspace holds none.</exception>
    public string PeriodOf(string? text)
    {
        if (text is null)
        {
            return Periods() is [.., var last]
                ? last
                : throw Refuse(
                    _path,
                    new("工作区中尚无任何月份", "The workspace holds no month yet"),
                    new("请先导入结算清单。", "Import a list of settlements first.")
                );
        }

        return Months.TryRead(text, out _)
            ? text
            : throw Refuse(
                "--period",
                new($"“{text}”不是月份", $"`{text}` is no month"),
                new("请写六位数字，如 202506。", "Write six digits such as 202506.")
            );
    }

    /// <summary>The rows of a month, in the order in which they were first imported.</summary>
    /// <param name="period">The clearing month (清算期), <c>202506</c>.</param>
    /// <param name="filter">Which of them; nothing for all.</param>
    public IReadOnlyList<WorkspaceVisit> Visits(string period, VisitFilter? filter = null) =>
        [.. Between(period, period, filter?.Kinds ?? []).Where(visit => filter?.Takes(visit) ?? true)];

    private List<WorkspaceVisit> Between(string first, string last, IReadOnlyList<ListKind> kinds) =>
        Read(() =>
        {
            var visits = new List<WorkspaceVisit>();
            using var answer = _connection.ExecuteReader(
                VisitReader.Sql + " WHERE v.period BETWEEN @first AND @last AND (@isAny OR v.kind IN @kinds) ORDER BY v.id",
                new
                {
                    first,
                    last,
                    isAny = kinds.Count == 0,
                    kinds = kinds.Select(Words.Key),
                }
            );
            var reader = new VisitReader((System.Data.Common.DbDataReader)answer);
            while (answer.Read())
            {
                visits.Add(reader.Read());
            }

            return visits;
        });
}
