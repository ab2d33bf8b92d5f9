using Tuodi.Policies.Layers;
using Tuodi.Policies.Terms;

namespace Tuodi.Settlement.Compiling;

/// <summary>Makes one row of the rows of a table: rows of the same build differ only in numbers, and numbers by a code are a table.</summary>
internal static class RowMerge
{
    /// <summary>The figures of the row that fits; nothing where none does.</summary>
    public static LayerValues Of(Layer layer, Lowering low, bool withPenalty)
    {
        var values = LayerValues.Nothing(low.Math);
        foreach (var group in layer.Rows.Where(row => !row.Rule.PaysNothing).GroupBy(Build))
        {
            var rows = group.ToList();
            var fits = rows.Select(row => Fits(layer, row, low)).Aggregate(low.Graph.Or);
            var applies = low.Graph.And(fits, low.Truth(layer.When));
            values = LayerValues.Select(applies, RowLowering.Of(layer, Joined(layer, rows), low, withPenalty), values, low.Math);
        }

        return values;
    }

    /// <summary>Whether some row fits.</summary>
    public static Node Fits(Layer layer, Lowering low) =>
        layer.Rows.Select(row => Fits(layer, row, low)).Aggregate(low.Graph.Truth(false), low.Graph.Or);

    /// <summary>Whether a row fits: an exception goes before the rows without.</summary>
    public static Node Fits(Layer layer, Row row, Lowering low)
    {
        var fits = Plainly(row, low);
        if (row.IsException)
        {
            return fits;
        }

        foreach (var exception in layer.Rows.Where(other => other.IsException))
        {
            fits = low.Graph.And(fits, low.Graph.Not(Plainly(exception, low)));
        }

        return fits;
    }

    private static Node Plainly(Row row, Lowering low) => low.Graph.And(low.Graph.OneOf(low.Category, row.Categories), low.Truth(row.When));

    /// <summary>What rows must share to be joined: everything but their numbers.</summary>
    private static string Build(Row row)
    {
        var rule = row.Rule;
        var bands = string.Concat(rule.Bands.Select(band => $"{(band.IsLump ? 'l' : 'r')}{(band.To is null ? ' ' : ']')}"));
        var caps = string.Concat(rule.Caps.Select(cap => $"{cap.Account},"));
        var baseCaps = string.Concat(rule.BaseCaps.Select(cap => $"{cap.Account},"));
        return $"{bands}|{rule.Edges}|{rule.Reached}|{caps}|{baseCaps}|{rule.Deductible.PerYear}|{rule.Deductible.YearCeiling is not null}|{rule.Base}";
    }

    private static Rule Joined(Layer layer, List<Row> rows)
    {
        var first = rows[0].Rule;
        if (rows.Count == 1)
        {
            return first;
        }

        return first with
        {
            Deductible = first.Deductible with
            {
                Amount = ByRow(layer, rows, rule => rule.Deductible.Amount),
                YearCeiling = first.Deductible.YearCeiling is null ? null : ByRow(layer, rows, rule => rule.Deductible.YearCeiling!),
            },
            Bands =
            [
                .. first.Bands.Select(
                    (band, i) =>
                        band with
                        {
                            From = ByRow(layer, rows, rule => rule.Bands[i].From),
                            To = band.To is null ? null : ByRow(layer, rows, rule => rule.Bands[i].To!),
                            Rate = ByRow(layer, rows, rule => rule.Bands[i].Rate),
                        }
                ),
            ],
            Caps = [.. first.Caps.Select((cap, i) => cap with { Amount = ByRow(layer, rows, rule => rule.Caps[i].Amount) })],
            BaseCaps = [.. first.BaseCaps.Select((cap, i) => cap with { Amount = ByRow(layer, rows, rule => rule.BaseCaps[i].Amount) })],
        };
    }

    // The last row needs no condition: where no row fits, nothing that is chosen here is used.
    private static Term ByRow(Layer layer, List<Row> rows, Func<Rule, Term> part)
    {
        var same = rows.TrueForAll(row => part(row.Rule).Equals(part(rows[0].Rule)));
        return same
            ? part(rows[0].Rule)
            : new CaseTerm(
                [.. rows.SkipLast(1).Select(row => new TermCase(RowCondition.Of(layer, row), part(row.Rule)))],
                part(rows[^1].Rule)
            );
    }
}
