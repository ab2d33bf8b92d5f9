using Tuodi.Kernel;
using Tuodi.Office.Lists;

namespace Tuodi.Office.Auditing;

/// <summary>Finds the same settlement in several lists, so that it counts once, and puts together what the lists say of it.</summary>
internal static class SettlementMerge
{
    /// <summary>The settlements of one person, each once, in the order of their first rows.</summary>
    public static List<MergedRow> Of(IReadOnlyList<SettlementRow> rows)
    {
        var merged = new List<MergedRow>(rows.Count);
        if (rows.Count == 1)
        {
            merged.Add(new MergedRow(rows[0]));
            return merged;
        }

        var byTotal = new Dictionary<long, List<MergedRow>>();
        foreach (var row in rows)
        {
            var total = row.Total?.Fen ?? long.MinValue;
            if (!byTotal.TryGetValue(total, out var candidates))
            {
                byTotal.Add(total, candidates = []);
            }

            if (Same(row, candidates) is { } same)
            {
                same.Add(row);
                continue;
            }

            var fresh = new MergedRow(row);
            candidates.Add(fresh);
            merged.Add(fresh);
        }

        return merged;
    }

    private static MergedRow? Same(SettlementRow row, List<MergedRow> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (HasId(row) && HasId(candidate.Row) && row.SettlementId == candidate.Row.SettlementId)
            {
                return candidate;
            }
        }

        foreach (var candidate in candidates)
        {
            // Two rows of one list are two settlements, however alike they look.
            if (
                !(HasId(row) && HasId(candidate.Row))
                && !candidate.IsIn(row.Spot.File)
                && SameDays(row, candidate.Row)
                && row.Total is not null
            )
            {
                return candidate;
            }
        }

        return null;
    }

    // The running numbers of lists by hand are not unique across files.
    private static bool HasId(SettlementRow row) => row.SettlementId is not null && row.Kind != ListKind.SettlementManual;

    private static bool SameDays(SettlementRow one, SettlementRow other) =>
        Agree(one.Admitted, other.Admitted)
        && Agree(one.Discharged, other.Discharged)
        && Agree(one.Settled, other.Settled)
        && (Meets(one.Admitted, other.Admitted) || Meets(one.Discharged, other.Discharged) || Meets(one.Settled, other.Settled));

    private static bool Agree(DateOnly? one, DateOnly? other) => one is null || other is null || one == other;

    private static bool Meets(DateOnly? one, DateOnly? other) => one is not null && one == other;

    /// <summary>A settlement and the rows that tell it.</summary>
    internal sealed class MergedRow(SettlementRow row)
    {
        private List<Spot>? _alsoIn;

        public SettlementRow Row { get; private set; } = row;

        public IReadOnlyList<Spot> AlsoIn => _alsoIn ?? (IReadOnlyList<Spot>)[];

        public bool IsIn(string file) => Row.Spot.File == file || (_alsoIn?.Exists(spot => spot.File == file) ?? false);

        public void Add(SettlementRow other)
        {
            _alsoIn ??= [];
            _alsoIn.Add(other.Spot);
            Row = RowJoin.Of(Row, other);
        }
    }
}
