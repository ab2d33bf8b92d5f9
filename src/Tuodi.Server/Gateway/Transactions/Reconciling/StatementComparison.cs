using System.Globalization;
using Tuodi.Kernel;
using Tuodi.Storage.Rows;

namespace Tuodi.Server.Gateway.Transactions.Reconciling;

/// <summary>Lays a hospital's lines beside our settlements, both ways: what differs, what only one side has.</summary>
internal static class StatementComparison
{
    /// <summary>The rows of the result file (3202, 输出文件), in its order of cells.</summary>
    public static IEnumerable<string?[]> Rows(IReadOnlyList<StatementLine> lines, IReadOnlyList<StatementRow> ours)
    {
        var byId = ours.ToDictionary(row => row.Id);
        var reversals = ours.Where(row => row.Kind == SettlementKind.Reversed).ToLookup(row => row.Original);
        var seen = new HashSet<long>();
        foreach (var line in lines)
        {
            var row = Find(line, byId, reversals);
            yield return row is null ? Cells(line, "中心没有该笔结算")
            : seen.Add(row.Id) ? Cells(row, Difference(line, row))
            : Cells(row, "该笔重复上传");
        }

        foreach (var row in ours.Where(row => !seen.Contains(row.Id)))
        {
            yield return Cells(
                row,
                row.Kind == SettlementKind.Corrected ? "中心因同年度其他结算变更而更正，医疗机构缺少该笔" : "医疗机构缺少该笔"
            );
        }
    }

    // A reversal is sent under its own number, or under that of the settlement which it undid.
    private static StatementRow? Find(StatementLine line, Dictionary<long, StatementRow> byId, ILookup<long, StatementRow> reversals)
    {
        if (!long.TryParse(line.Settlement, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return null;
        }

        var row = byId.GetValueOrDefault(id);
        return line.IsReversal && row?.Kind != SettlementKind.Reversed ? reversals[id].FirstOrDefault() : row;
    }

    private static string? Difference(StatementLine line, StatementRow row)
    {
        var parts = new List<string>();
        void Compare(string name, long? theirs, long ours)
        {
            if (theirs != ours)
            {
                parts.Add(
                    $"{name}医疗机构{(theirs is { } fen ? new Money(fen).ToPlainString() : "非数字")}中心{new Money(ours).ToPlainString()}"
                );
            }
        }

        Compare("费用总额", line.Total, row.Total);
        Compare("基金", line.Funds, row.Funds);
        Compare("个人账户", line.Account, row.Account);
        if (line.Person != row.Person || line.Visit != $"{row.Visit}")
        {
            parts.Add("人员编号或就诊ID不一致");
        }

        return parts.Count == 0 ? null : string.Join('；', parts);
    }

    private static string?[] Cells(StatementRow row, string? wrong) =>
        [
            row.Person,
            $"{row.Visit}",
            $"{row.Id}",
            row.Msgid,
            wrong is null ? "0" : "1",
            row.Kind == SettlementKind.Reversed ? "1" : "0",
            wrong,
            new Money(row.Total).ToPlainString(),
            new Money(row.Funds).ToPlainString(),
            new Money(row.Account).ToPlainString(),
        ];

    private static string?[] Cells(StatementLine line, string wrong) =>
        [
            line.Person,
            line.Visit,
            line.Settlement,
            null,
            "1",
            line.IsReversal ? "1" : "0",
            wrong,
            line.Total is { } total ? new Money(total).ToPlainString() : null,
            line.Funds is { } funds ? new Money(funds).ToPlainString() : null,
            line.Account is { } account ? new Money(account).ToPlainString() : null,
        ];
}
