using Tuodi.Office.Lists;

namespace Tuodi.Office.Auditing;

/// <summary>Finds the rows that take each other back (正负费用抵消): one clearing month, one person, one amount, opposite signs, one to one.</summary>
public static class Reversals
{
    /// <summary>For each row whether it is one of a pair.</summary>
    /// <remarks>Of several rows that a negative one could take back it takes that of the same settlement or the same days, else the first.</remarks>
    public static bool[] Paired(IReadOnlyList<SettlementRow> rows)
    {
        var paired = new bool[rows.Count];
        if (!Any(rows))
        {
            return paired;
        }

        var positive = new Dictionary<(string, string?, long), List<int>>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Total is { Fen: > 0 } total)
            {
                var key = (rows[i].PersonId, rows[i].Period, total.Fen);
                if (!positive.TryGetValue(key, out var same))
                {
                    positive.Add(key, same = []);
                }

                same.Add(i);
            }
        }

        for (var i = 0; i < rows.Count; i++)
        {
            if (
                rows[i].Total is { Fen: < 0 } total
                && positive.TryGetValue((rows[i].PersonId, rows[i].Period, -total.Fen), out var same)
                && same.Count > 0
            )
            {
                var taken = Nearest(rows, rows[i], same);
                paired[i] = paired[taken] = true;
                same.Remove(taken);
            }
        }

        return paired;
    }

    private static bool Any(IReadOnlyList<SettlementRow> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Total is { Fen: < 0 })
            {
                return true;
            }
        }

        return false;
    }

    private static int Nearest(IReadOnlyList<SettlementRow> rows, SettlementRow reversal, List<int> candidates)
    {
        var best = candidates[0];
        var bestLikeness = -1;
        foreach (var candidate in candidates)
        {
            var likeness = Likeness(rows[candidate], reversal);
            if (likeness > bestLikeness)
            {
                (best, bestLikeness) = (candidate, likeness);
            }
        }

        return best;
    }

    private static int Likeness(SettlementRow row, SettlementRow reversal) =>
        (row.SettlementId is not null && row.SettlementId == reversal.SettlementId ? 8 : 0)
        + (row.Admitted is not null && row.Admitted == reversal.Admitted ? 2 : 0)
        + (row.Discharged is not null && row.Discharged == reversal.Discharged ? 2 : 0)
        + (row.Institution is not null && row.Institution == reversal.Institution ? 1 : 0);
}
