using Tuodi.Funds.Journal;
using Tuodi.Settlement.Accumulation;
using Tuodi.Settlement.Storing;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Settling;
using Tuodi.Storage.Transactions;

namespace Tuodi.Storage.Checking;

/// <summary>One year of one person, folded again.</summary>
internal sealed class YearFold(
    CheckRun run,
    PolicyShelf policies,
    IReadOnlyList<AccumulatorRow> years,
    AccumulatorRow year,
    IReadOnlyList<SettlementRow> rows,
    ILookup<long, (string Account, long Amount)> booked
)
{
    private Accumulators? _at;

    public void Check()
    {
        foreach (var group in rows.GroupBy(row => row.Original).OrderBy(group => group.Key))
        {
            try
            {
                Settlement([.. group]);
            }
            catch (Exception error) when (error is Refusal or FormatException or Kernel.ProblemException)
            {
                Find(group.Key, "不能重新计算", $"it cannot be worked out again: {error.Message}");
                return; // what comes after it rests on it
            }
        }

        Accumulators();
    }

    private void Settlement(List<SettlementRow> history)
    {
        var first = history[0];
        if (
            history.Exists(row =>
                row.Visit != first.Visit || row.Batch != first.Batch || row.Policy != first.Policy || row.Day != first.Day
            )
        )
        {
            Find(first.Id, "其撤销或更正的记录不属于同一次结算", "rows that take it back or correct it are of another settlement");
        }

        var figures = YearChange.Sum(history);
        var stands = YearChange.Stands(history);
        var layers = stands ? WorkCodec.Read(history[^1].Work) : [];
        if (!stands && figures != default)
        {
            Find(first.Id, "已撤销而金额不为零", "it has been taken back and does not come to nothing");
        }

        Journal(history, stands ? Settler.Postings(layers, figures, first.Institution) : []);
        if (!stands)
        {
            return;
        }

        var (person, visit) = FactsCodec.Read(first.Facts);
        var rulebook = policies.Of(first.Area, first.Policy, first.Day);
        var layout = Layouts.Of(rulebook.Policy);
        var settled = Settler.Settle(rulebook, person, visit, _at?.For(layout, year.Year) ?? Start(layout));
        _at = settled.After;
        if (Settler.Of(settled, figures.AccountPaid) != figures || !WorkCodec.Read(WorkCodec.Write(settled)).SequenceEqual(layers))
        {
            Find(first.Id, "金额与按所存事实重新计算的不符", "its amounts are not those worked out again from the stored facts");
        }
    }

    private void Journal(List<SettlementRow> history, IEnumerable<Posting> expected)
    {
        var should = Sums(expected.Select(posting => (posting.Account.Name, posting.Amount.Fen)));
        if (!should.SetEquals(Sums(history.SelectMany(row => booked[row.Id]))))
        {
            Find(history[0].Id, "账务分录与结算金额不符", "the journal does not say what the settlement does");
        }
    }

    private static HashSet<(string Account, long Fen)> Sums(IEnumerable<(string Account, long Fen)> postings) =>
        [
            .. postings
                .GroupBy(posting => posting.Account, StringComparer.Ordinal)
                .Select(group => (group.Key, group.Sum(posting => posting.Fen)))
                .Where(sum => sum.Item2 != 0),
        ];

    // The months that a window reaches back to are as they were when the year began here: the year before may have been corrected since.
    private Accumulators Start(Layout layout)
    {
        var start = YearChange.Start(years, year, layout);
        return rows.Count == 0 ? start : start with { Months = AccumulatorCodec.Read(rows[0].Before, layout).Months };
    }

    private void Accumulators()
    {
        try
        {
            var layout = _at?.Layout ?? Layouts.Of(policies.On(year.Area, new DateOnly(year.Year, 12, 31)).Policy);
            var state = AccumulatorCodec.Read(year.State, layout);
            var agrees = _at is { } at ? at == state : state == YearChange.Start(years, year, layout) with { Months = state.Months };
            if (!agrees)
            {
                var place = rows.Count > 0 ? $"settlement {rows[^1].Id}" : "accumulator";
                run.Find(
                    YearCheck.Name,
                    year.Area,
                    place,
                    $"{year.Year}年度累计与各次结算之和不符",
                    $"the accumulators of {year.Year} are not what its settlements come to"
                );
            }
        }
        catch (Exception error) when (error is Refusal or FormatException or Kernel.ProblemException)
        {
            run.Find(YearCheck.Name, year.Area, "accumulator", "年度累计不能读取", $"the accumulators cannot be read: {error.Message}");
        }
    }

    private void Find(long settlement, string chinese, string english) =>
        run.Find(YearCheck.Name, year.Area, $"settlement {settlement}", chinese, english);
}
