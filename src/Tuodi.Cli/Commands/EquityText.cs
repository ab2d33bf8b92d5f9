using System.Globalization;
using Tuodi.Comparison.Equity;
using Tuodi.Comparison.Wording;
using Tuodi.Kernel;

namespace Tuodi.Cli.Commands;

/// <summary>Prints a comparison of places.</summary>
internal static class EquityText
{
    private const int MissingShown = 3;

    public static void Write(EquityTelling told, Language language)
    {
        var isChinese = language == Language.Chinese;
        var report = told.Report;
        Console.WriteLine(
            isChinese
                ? $"{told.Day:yyyy-MM-dd}：{report.Run.Places.Count} 个地区，{report.Run.Households.Count} 个家庭；{EquityWords.Of(told.Ground).In(language)}"
                : $"{told.Day:yyyy-MM-dd}: {report.Run.Places.Count} places, {report.Run.Households.Count} households; {EquityWords.Of(told.Ground).In(language)}"
        );
        if (told.Without.Count > 0)
        {
            Console.WriteLine($"{(isChinese ? "各地均不计" : "left out everywhere")}: {string.Join(", ", told.Without)}");
        }

        Places(report, language);
        Groups(report, language);
        Shares(report.Shares, language);
        Missing(told, language);
        var times = new[] { told.Loading, told.Settling, told.Explaining }
            .Select(time => time.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture))
            .ToList();
        Console.WriteLine(
            isChinese
                ? $"用时：读取 {times[0]} 毫秒，结算 {times[1]} 毫秒，分析 {times[2]} 毫秒"
                : $"time: reading {times[0]} ms, settling {times[1]} ms, measuring and explaining {times[2]} ms"
        );
    }

    private static void Places(EquityReport report, Language language)
    {
        var isChinese = language == Language.Chinese;
        TableText.Write(
            isChinese
                ?
                [
                    "地区",
                    "救助对象",
                    "救助方式",
                    "可算家庭",
                    "医保支付",
                    "医疗救助",
                    "倾斜救助",
                    "家庭负担",
                    "负担占费用",
                    "救助占医保后",
                    "最重",
                    "最轻",
                ]
                :
                [
                    "place",
                    "recipients",
                    "methods",
                    "households",
                    "insurance",
                    "assistance",
                    "second round",
                    "burden",
                    "of bills",
                    "relief",
                    "worst",
                    "best",
                ],
            report.Places.Select(place =>
                (IReadOnlyList<string>)
                    [
                        $"{place.Place.Division} {place.Place.Name.In(language)}",
                        EquityWords.Counted(place.Offer.Recipients.Select(each => each.Value)),
                        EquityWords.Counted(place.Offer.Methods.Select(each => each.Value)),
                        $"{place.Sum.Households}",
                        $"{place.Sum.Insurance}",
                        $"{place.Sum.Assistance}",
                        $"{place.Sum.SecondRound}",
                        $"{place.Sum.Burden}",
                        EquityWords.Percent(place.Sum.Share),
                        EquityWords.Percent(place.Sum.Relief),
                        $"{place.Worst}",
                        $"{place.Best}",
                    ]
            ),
            numbersFrom: 1
        );
    }

    private static void Groups(EquityReport report, Language language)
    {
        var isChinese = language == Language.Chinese;
        Console.WriteLine(
            isChinese
                ? "各类家庭在各地的负担（仅比较能算出全部家庭的地区）"
                : "Burdens between places that know every household of the group"
        );
        TableText.Write(
            isChinese
                ? ["类别", "家庭", "地区", "最低", "最高", "极差", "变异系数", "基尼系数", "泰尔指数"]
                : ["category", "households", "places", "least", "most", "range", "variation", "Gini", "Theil"],
            report.Groups.Select(group => Group(group, EquityWords.Group(report.Nation, group.Category, language))),
            numbersFrom: 1
        );
        Offers(isChinese ? "救助对象数的差异（起点公平）" : "recipients between places (equity of start)", report.Start);
        Offers(isChinese ? "救助方式数的差异（过程公平）" : "methods between places (equity of process)", report.Process);
    }

    private static IReadOnlyList<string> Group(GroupSpread group, string name)
    {
        if (group.Inequality is not { } spread)
        {
            return [name, $"{group.Households}", $"{group.Places.Count}", "-", "-", "-", "-", "-", "-"];
        }

        return
        [
            name,
            $"{group.Households}",
            $"{group.Places.Count}",
            $"{new Money(spread.Least)} {(spread.Range > 0 ? group.Places[0].Place.Division : string.Empty)}",
            $"{new Money(spread.Most)} {(spread.Range > 0 ? group.Places[^1].Place.Division : string.Empty)}",
            $"{new Money(spread.Range)}",
            Index(spread.Variation),
            Index(spread.GiniDecimal),
            Index(spread.Theil),
        ];
    }

    private static void Offers(string what, Inequality? spread) =>
        Console.WriteLine(
            spread is null ? $"{what}: -" : $"{what}: {spread.Least}..{spread.Most}, n = {spread.Count}, Gini {Index(spread.GiniDecimal)}"
        );

    private static string Index(decimal index) => index.ToString("0.0000", CultureInfo.InvariantCulture);

    private static void Shares(SpreadShares shares, Language language)
    {
        var isChinese = language == Language.Chinese;
        Console.WriteLine();
        Console.WriteLine(
            isChinese
                ? $"{shares.Cases} 次（家庭×地区）负担高于该家庭的最轻地区，合计多负担 {shares.Excess}，其中（一次替换一项）"
                : $"{shares.Cases} times a household bears more in a place than in its best place, {shares.Excess} together; of it, one element at a time"
        );
        TableText.Write(
            isChinese ? ["要素", "金额", "占合计", "无法替换"] : ["element", "amount", "of all", "not worked out"],
            shares
                .Alone.Select(each =>
                    (IReadOnlyList<string>)
                        [
                            EquityWords.Of(each.Key).In(language),
                            $"{each.Value}",
                            EquityWords.Percent(Of(each.Value, shares.Excess)),
                            $"{shares.NotWorkedOut[each.Key]}",
                        ]
                )
                .Append([
                    isChinese ? "共同作用与其他" : "together, and others",
                    $"{shares.Together}",
                    EquityWords.Percent(Of(shares.Together, shares.Excess)),
                    string.Empty,
                ]),
            numbersFrom: 1
        );
    }

    private static Fraction? Of(Money part, Money whole) => whole.Fen == 0 ? null : Fraction.Of(part.Fen, whole.Fen);

    private static void Missing(EquityTelling told, Language language)
    {
        var isChinese = language == Language.Chinese;
        foreach (var place in told.Report.Places.Where(place => place.Missing.Count > 0))
        {
            var why = string.Join(
                ", ",
                place.Missing.Take(MissingShown).Select(each => $"{EquityWords.Missing(each.Key).In(language)} {each.Value}")
            );
            var more = place.Missing.Count > MissingShown ? ", ..." : string.Empty;
            Console.WriteLine(
                isChinese
                    ? $"{place.Place.Division} {place.Place.Name.In(language)}：{place.Missing.Sum(each => each.Value)} 个家庭算不出，缺 {why}{more}"
                    : $"{place.Place.Division} {place.Place.Name.In(language)}: {place.Missing.Sum(each => each.Value)} households cannot be worked out for want of {why}{more}"
            );
        }

        var second = told.Report.Places.Count(place =>
            place.Missing.Any(each => each.Key.StartsWith(PlaceSettling.SecondRound, StringComparison.Ordinal))
        );
        if (second > 0)
        {
            Console.WriteLine(
                isChinese
                    ? $"{second} 个地区的倾斜救助未知：加 --without second_round 可不计倾斜救助进行比较"
                    : $"The second round of {second} places is not known: --without second_round compares without it"
            );
        }

        if (told.Divisions.Count > 0)
        {
            Console.WriteLine($"{(isChinese ? "该日无现行文件" : "no document in force on the day")}: {string.Join(", ", told.Divisions)}");
        }
    }
}
