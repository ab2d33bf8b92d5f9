using Tuodi.Office.Lists;

namespace Tuodi.Office.Auditing;

/// <summary>Finds the rows that take each other back (冲销), one to one, and the reversals of which that cannot be said.</summary>
public sealed class Reversals
{
    private readonly IReadOnlyList<SettlementRow> _rows;
    private readonly bool[] _paired;
    private readonly int[] _open;

    private Reversals(IReadOnlyList<SettlementRow> rows, bool[] paired, int[] open)
    {
        _rows = rows;
        _paired = paired;
        _open = open;
    }

    /// <summary>The reversals among a person's rows: what a row takes back has every amount opposite and is not of a later clearing month.</summary>
    /// <param name="rows">The rows of one person, each settlement once, of any months.</param>
    public static Reversals Of(IReadOnlyList<SettlementRow> rows)
    {
        var paired = ReversalPairs.Of(
            rows,
            (row, reversal) => IsNotLater(row, reversal) && OppositeAmounts.Difference(row, reversal) is null
        );
        var open = new List<int>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Total is { Fen: < 0 } && !paired[i])
            {
                open.Add(i);
            }
        }

        return new Reversals(rows, paired, [.. open]);
    }

    /// <summary>For each row whether an office's rule takes it for one of a pair (正负费用抵消): one clearing month, one person, one total with opposite signs.</summary>
    /// <remarks>The rule asks for no more than the total, so that of several rows the one with every amount opposite is taken first.</remarks>
    public static bool[] PairedByTotal(IReadOnlyList<SettlementRow> rows) =>
        ReversalPairs.Of(rows, (row, reversal) => row.Period == reversal.Period);

    /// <summary>Whether a row is one of two that take each other back.</summary>
    /// <param name="place">Its place among the rows.</param>
    public bool IsPaired(int place) => _paired[place];

    /// <summary>The reversal that has the opposite total of a row but other amounts, so that whether it takes the row back cannot be said; else nothing.</summary>
    /// <param name="place">The row's place among the rows.</param>
    public SettlementRow? DoubtOn(int place) =>
        _paired[place] ? null : _open.Where(reversal => MayTakeBack(place, reversal)).Select(reversal => _rows[reversal]).FirstOrDefault();

    /// <summary>The row that a reversal without a pair is nearest to: its total is opposite, some other amount is not. Nothing where there is none.</summary>
    /// <param name="reversal">The reversal's place among the rows.</param>
    public SettlementRow? Nearest(int reversal) =>
        Enumerable
            .Range(0, _rows.Count)
            .Where(place => MayTakeBack(place, reversal))
            .Select(place => _rows[place])
            .MaxBy(row => ReversalPairs.Likeness(row, _rows[reversal]));

    private bool MayTakeBack(int place, int reversal) =>
        !_paired[place]
        && _rows[place].Total is { Fen: > 0 } total
        && total == -_rows[reversal].Total!.Value
        && IsNotLater(_rows[place], _rows[reversal]);

    private static bool IsNotLater(SettlementRow row, SettlementRow reversal) =>
        row.Period is null || reversal.Period is null || string.CompareOrdinal(row.Period, reversal.Period) <= 0;
}
