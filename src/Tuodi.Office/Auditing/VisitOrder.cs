using System.Globalization;

namespace Tuodi.Office.Auditing;

/// <summary>The order in which a year is worked out: day, then number in the list, then place.</summary>
internal static class VisitOrder
{
    public static int Compare(SettlementMerge.MergedRow one, SettlementMerge.MergedRow other)
    {
        var (a, b) = (one.Row, other.Row);
        var order = (VisitFacts.DayOf(a) ?? DateOnly.MaxValue).CompareTo(VisitFacts.DayOf(b) ?? DateOnly.MaxValue);
        order = order != 0 ? order : Number(a.Number).CompareTo(Number(b.Number));
        order = order != 0 ? order : string.CompareOrdinal(a.SettlementId, b.SettlementId);
        order = order != 0 ? order : string.CompareOrdinal(a.Spot.File, b.Spot.File);
        return order != 0 ? order : a.Spot.Line.CompareTo(b.Spot.Line);
    }

    private static long Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : long.MaxValue;
}
