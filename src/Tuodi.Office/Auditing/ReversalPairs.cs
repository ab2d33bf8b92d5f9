using Tuodi.Office.Lists;

namespace Tuodi.Office.Auditing;

/// <summary>Pairs rows of one person whose totals are opposite, one to one, the likest first.</summary>
internal static class ReversalPairs
{
    /// <summary>For each row whether it is one of a pair.</summary>
    /// <param name="rows">The rows, of any persons.</param>
    /// <param name="mayPair">What a row and a reversal of the opposite total must fulfil besides.</param>
    public static bool[] Of(IReadOnlyList<SettlementRow> rows, Func<SettlementRow, SettlementRow, bool> mayPair)
    {
        var paired = new bool[rows.Count];
        var reversals = new Dictionary<(string, long), List<int>>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Total is { Fen: < 0 } total)
            {
                var key = (rows[i].PersonId, -total.Fen);
                if (!reversals.TryGetValue(key, out var same))
                {
                    reversals.Add(key, same = []);
                }

                same.Add(i);
            }
        }

        if (reversals.Count == 0)
        {
            return paired;
        }

        var pairs = new List<(int Likeness, int Reversal, int Row)>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Total is { Fen: > 0 } total && reversals.TryGetValue((rows[i].PersonId, total.Fen), out var same))
            {
                pairs.AddRange(
                    same.Where(reversal => mayPair(rows[i], rows[reversal]))
                        .Select(reversal => (Likeness(rows[i], rows[reversal]), reversal, i))
                );
            }
        }

        foreach (
            var (_, reversal, row) in pairs.OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.Reversal).ThenBy(pair => pair.Row)
        )
        {
            if (!paired[reversal] && !paired[row])
            {
                paired[reversal] = paired[row] = true;
            }
        }

        return paired;
    }

    /// <summary>How much speaks for a row being the one that a reversal takes back: its amounts, then its payment, its number, its month, its days, its place.</summary>
    public static int Likeness(SettlementRow row, SettlementRow reversal) =>
        (OppositeAmounts.Difference(row, reversal) is null ? 64 : 0)
        + (ColumnLayers.Told(row, PaidColumn.Assistance) == -ColumnLayers.Told(reversal, PaidColumn.Assistance) ? 32 : 0)
        + (row.SettlementId is not null && row.SettlementId == reversal.SettlementId ? 16 : 0)
        + (row.Period == reversal.Period ? 8 : 0)
        + (row.Admitted is not null && row.Admitted == reversal.Admitted ? 2 : 0)
        + (row.Discharged is not null && row.Discharged == reversal.Discharged ? 2 : 0)
        + (row.Institution is not null && row.Institution == reversal.Institution ? 1 : 0);
}
