using Tuodi.Comparison.Equity;
using Tuodi.Comparison.Places;
using Tuodi.Kernel;

namespace Tuodi.Comparison.Figures;

/// <summary>Draws who pays the bills of the same households in each place: insurance, assistance, second round, others, the household.</summary>
public static class BurdenBars
{
    private const int NamesLeast = 200;
    private const int HanWidth = 12;
    private const int LatinWidth = 7;
    private const int Width = 600;
    private const int Step = 22;
    private const int Top = 64;

    private static readonly (Bilingual Name, string Fill, Func<PlaceSum, Money> Of)[] Payers =
    [
        (new("医保", "insurance"), "#9db8d2", sum => sum.Insurance),
        (new("医疗救助", "assistance"), "#4f8f5b", sum => sum.Assistance),
        (new("倾斜救助", "second round"), "#a6cf8d", sum => sum.SecondRound),
        (new("其他", "others"), "#d9c77e", sum => sum.Others),
        (new("家庭", "household"), "#c65f46", sum => sum.Burden),
    ];

    /// <summary>Writes the figure, a bar for each place that knows all households of a group.</summary>
    /// <param name="output">Where it is written.</param>
    /// <param name="group">The group.</param>
    /// <param name="name">What the group is called.</param>
    /// <param name="place">What a place is called.</param>
    /// <param name="language">The language of its words.</param>
    public static void Write(TextWriter output, GroupSpread group, string name, Func<Place, string> place, Language language)
    {
        var left = 10 + Math.Max(NamesLeast, group.Places.Max(each => WidthOf(Named(each.Place, place))));
        var title =
            language == Language.Chinese
                ? "同样的家庭在各地由谁支付（占医疗费）"
                : "Who pays the bills of the same households (share of the bills)";
        using var svg = new Svg(
            output,
            left + Width + 80,
            Top + (Step * group.Places.Count) + 20,
            language == Language.Chinese ? $"{title}：{name}" : $"{title}: {name}"
        );
        var x = left;
        foreach (var (payer, fill, _) in Payers)
        {
            svg.Rectangle(x, 34, 12, 12, fill, null);
            svg.Text(x + 16, 45, payer.In(language));
            x += 110;
        }

        for (var i = 0; i < group.Places.Count; i++)
        {
            Bar(svg, group.Places[i], Named(group.Places[i].Place, place), left, Top + (Step * i), language);
        }
    }

    private static void Bar(Svg svg, PlaceSum sum, string named, int left, int y, Language language)
    {
        svg.Text(left - 8, y + 13, named, fromRight: true);
        var (so, from) = (0L, left);
        foreach (var (name, fill, of) in Payers)
        {
            so += of(sum).Fen;
            var to = left + Scaled(so, sum.Bill.Fen);
            if (to > from)
            {
                svg.Rectangle(from, y, to - from, Step - 5, fill, $"{name.In(language)} {of(sum)}");
            }

            from = to;
        }

        svg.Text(left + Width + 8, y + 13, Share(sum));
    }

    private static string Named(Place place, Func<Place, string> name) => $"{place.Division} {name(place)}";

    // About as wide as a browser sets it; names of autonomous prefectures are long.
    private static int WidthOf(string text) => text.Sum(letter => letter >= '\u2E80' ? HanWidth : LatinWidth);

    private static int Scaled(long fen, long whole) => whole == 0 ? 0 : (int)((Int128)fen * Width / whole);

    private static string Share(PlaceSum sum) =>
        sum.Share is { } share ? $"{Irrational.Decimal(share * Fraction.Of(100)):0.0}%" : string.Empty;
}
