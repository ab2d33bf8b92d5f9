using Tuodi.Kernel;
using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Register;

/// <summary>A part of the register whose rows are found by what stands in the list itself.</summary>
/// <typeparam name="T">The row.</typeparam>
/// <param name="shape">The list.</param>
/// <param name="table">The table.</param>
/// <param name="group">The column by which rows that bear on one another are found.</param>
internal abstract class KeyedBook<T>(RegisterShape shape, Table<T> table, string group) : RegisterBook(shape)
    where T : class
{
    public override async Task<IReadOnlyList<RowDecision>> DecideAsync(Slice slice)
    {
        var stored = await slice
            .FindAsync(table, group, slice.Rows.Select(row => row.Needed(group)), table.Keys.Contains("area"))
            .ConfigureAwait(false);
        var standing = stored
            .GroupBy(GroupOf, StringComparer.Ordinal)
            .ToDictionary(rows => rows.Key, rows => rows.ToList(), StringComparer.Ordinal);
        await PrepareAsync(slice).ConfigureAwait(false);
        var (made, changed) = (new List<T>(), new List<T>());
        var decisions = new List<RowDecision>(slice.Rows.Count);
        foreach (var row in slice.Rows)
        {
            var together = standing.TryGetValue(row.Needed(group), out var found) ? found : standing[row.Needed(group)] = [];
            var at = together.FindIndex(each => IsOf(each, row));
            var known = at < 0 ? null : together[at];
            var merged = Merge(known, row);
            var refusals = Refuse(row, known, merged, together).ToList();
            var decision =
                refusals.Count > 0
                    ? RowDecision.Refused(refusals)
                    : new RowDecision(VerdictOf(known, merged)) { Changes = () => Compare(table, known, merged) };
            decisions.Add(decision);
            if (decision.Verdict == Verdict.New)
            {
                made.Add(merged);
                together.Add(merged);
            }
            else if (decision.Verdict == Verdict.Changed)
            {
                var next = Next(merged);
                changed.Add(next);
                together[at] = next;
            }
        }

        slice.Changes.Add(TableChange.Insert(table, made));
        slice.Changes.Add(TableChange.Update(table, changed));
        return decisions;
    }

    /// <summary>The value of the group's column.</summary>
    protected abstract string GroupOf(T row);

    /// <summary>Whether a row of the list is about a row of the group.</summary>
    protected abstract bool IsOf(T known, RegisterValues row);

    /// <summary>The row as it is to be; what the list has no column for stays as it is, or is as of a new one at version 1.</summary>
    protected abstract T Merge(T? known, RegisterValues row);

    /// <summary>The row at its next version.</summary>
    protected abstract T Next(T row);

    /// <summary>Reads what else the rows are held against.</summary>
    protected virtual Task PrepareAsync(Slice slice) => Task.CompletedTask;

    /// <summary>Why a row is not taken: every reason, or none.</summary>
    protected abstract IEnumerable<RowRefusal> Refuse(RegisterValues row, T? known, T merged, IReadOnlyList<T> together);

    /// <summary>That another row of the group holds on a day on which this one holds.</summary>
    protected static RowRefusal? Overlapping(Period period, IEnumerable<Period> others)
    {
        foreach (var other in others.Where(period.Overlaps))
        {
            return new RowRefusal(
                "valid_from",
                $"与{other.From:yyyy-MM-dd}起的记录重叠，请先给该记录结束日期",
                $"it overlaps the one from {other.From:yyyy-MM-dd}; give that one a last day first"
            );
        }

        return null;
    }

    private static Verdict VerdictOf(T? known, T merged) =>
        known is null ? Verdict.New
        : known.Equals(merged) ? Verdict.Matched
        : Verdict.Changed;
}
