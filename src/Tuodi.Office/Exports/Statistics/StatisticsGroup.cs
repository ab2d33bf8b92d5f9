using System.Globalization;
using Tuodi.Kernel;
using Tuodi.Office.Lists;

namespace Tuodi.Office.Exports.Statistics;

/// <summary>The rows of one kind of settlement list in one clearing month, or of all kinds: a line of the monthly statistics.</summary>
/// <param name="Period">The clearing month (项目代码), <c>202506</c>; nothing where the lists do not say it.</param>
/// <param name="Kind">The kind of list (数据类型), or nothing for the sum of the month.</param>
/// <param name="Rows">The rows.</param>
internal sealed record StatisticsGroup(string? Period, ListKind? Kind, IReadOnlyList<SettlementRow> Rows)
{
    private static readonly ListKind[] Kinds = [ListKind.SettlementInside, ListKind.SettlementAcross, ListKind.SettlementManual];

    /// <summary>The name of the month (项目名称), <c>6月</c>.</summary>
    public string? Project =>
        Period is { Length: 6 } period && int.TryParse(period.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            ? $"{month}月"
            : Period;

    /// <summary>The kind as the sheets write it.</summary>
    public string KindName =>
        Kind switch
        {
            ListKind.SettlementInside => "区内",
            ListKind.SettlementAcross => "跨区",
            ListKind.SettlementManual => "手工",
            _ => "项目汇总",
        };

    /// <summary>The sum of a column as the lists give it; nothing when no row says it.</summary>
    public Money? Sum(Func<SettlementRow, Money?> column)
    {
        var said = Rows.Select(column).OfType<Money>().ToList();
        return said.Count == 0 ? null : new Money(said.Sum(amount => amount.Fen));
    }

    /// <summary>The months of the settlement lists in order, each with its three kinds and their sum; rows of other lists do not count.</summary>
    public static IEnumerable<StatisticsGroup> Of(IEnumerable<SettlementRow> rows)
    {
        foreach (var month in rows.Where(IsCounted).GroupBy(row => row.Period).OrderBy(month => month.Key, StringComparer.Ordinal))
        {
            foreach (var kind in Kinds)
            {
                yield return new(month.Key, kind, [.. month.Where(row => row.Kind == kind)]);
            }

            yield return new(month.Key, null, [.. month]);
        }
    }

    /// <summary>Whether the statistics count a row.</summary>
    public static bool IsCounted(SettlementRow row) => Kinds.Contains(row.Kind);
}
