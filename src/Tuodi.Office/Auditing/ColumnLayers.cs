using Tuodi.Kernel;
using Tuodi.Office.Lists;
using Tuodi.Policies.Rulebooks;
using Tuodi.Settlement.Results;

namespace Tuodi.Office.Auditing;

/// <summary>The layers that a column of payments stands for, and what it says was paid.</summary>
internal static class ColumnLayers
{
    /// <summary>The keys of a column's layers, whether the policy has them or not.</summary>
    public static IReadOnlyList<string> Keys(VisitMapping mapping, PaidColumn column) => mapping.Columns.GetValueOrDefault(column) ?? [];

    /// <summary>What the layers of a column pay together.</summary>
    public static Money Paid(VisitMapping mapping, PaidColumn column, SettledVisit settled)
    {
        var sum = Money.Zero;
        foreach (var result in settled.Layers)
        {
            if (Keys(mapping, column).Contains(result.Layer.Key))
            {
                sum += result.Paid;
            }
        }

        return sum;
    }

    /// <summary>The layer of a column that paid most; the first one where none paid; nothing where the policy has none.</summary>
    public static LayerResult? Deciding(VisitMapping mapping, PaidColumn column, SettledVisit settled)
    {
        LayerResult? best = null;
        foreach (var result in settled.Layers)
        {
            if (Keys(mapping, column).Contains(result.Layer.Key) && (best is null || result.Paid > best.Paid))
            {
                best = result;
            }
        }

        return best;
    }

    /// <summary>Whether the policy has a layer of the column.</summary>
    public static bool Has(VisitMapping mapping, PaidColumn column, Rulebook rulebook)
    {
        foreach (var layer in rulebook.Layers)
        {
            if (Keys(mapping, column).Contains(layer.Key))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the list says was paid; a list of settlements that drew no assistance says so by being that list.</summary>
    public static Money? Told(SettlementRow row, PaidColumn column) =>
        (column == PaidColumn.SecondRound ? row.SecondRound : row.Assistance)
        ?? (row.Kind == ListKind.Unrescued && row.Assistance is null ? Money.Zero : null);
}
