using Tuodi.Kernel;
using Tuodi.Office.Lists;

namespace Tuodi.Office.Auditing;

/// <summary>What is told of a reversal that takes back no row with certainty, and of the row that it may take back.</summary>
internal static class ReversalWords
{
    public static Reason Unpaired(SettlementRow reversal, SettlementRow? nearest)
    {
        if (nearest is null || OppositeAmounts.Difference(nearest, reversal) is not { } difference)
        {
            return new Reason(
                ReasonKind.UnpairedReversal,
                new(
                    $"冲销行 {reversal.Total} 在所给清单中找不到各项金额都相反的正数行；被冲销的可能在更早的月份，请一并提供",
                    $"a reversal of {reversal.Total} without a row of opposite amounts in the lists given; what it takes back may be of an earlier month: give that list too"
                )
            );
        }

        var (row, back) = (Told(difference.Row), Told(difference.Reversal));
        return new Reason(
            ReasonKind.UnpairedReversal,
            new(
                $"冲销行 {reversal.Total} 没有各项金额都相反的正数行：{Place(nearest)} 总额相反，但{difference.Title.In(Language.Chinese)}为 {row.Chinese}，冲销行为 {back.Chinese}",
                $"a reversal of {reversal.Total} without a row of opposite amounts: {Place(nearest)} has the opposite total, but {difference.Title.In(Language.English)} is {row.English} there and {back.English} here"
            )
        );
    }

    public static Reason MayBeTakenBack(SettlementRow reversal) =>
        new(
            ReasonKind.MayBeTakenBack,
            new(
                $"{Place(reversal)} 的冲销行总额与本行相反而其他金额不符，无法判断本行是否已被冲销",
                $"the reversal in {Place(reversal)} has the opposite total but other amounts: whether it takes this row back cannot be said"
            )
        );

    private static (string Chinese, string English) Told(Money? amount) =>
        amount is { } told ? ($"{told}", $"{told}") : ("未列", "not told");

    private static string Place(SettlementRow row) => $"{Path.GetFileName(row.Spot.File)}:{row.Spot.Line}";
}
