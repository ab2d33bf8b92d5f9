using Tuodi.Comparison.Equity;
using Tuodi.Kernel;

namespace Tuodi.Comparison.Figures;

/// <summary>Draws who pays the bills of the same households in each place: insurance, assistance, second round, others, the household.</summary>
public static class BurdenBars
{
    private const int Left = 210;
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
    public static void Write(TextWriter output, GroupSpread group, Language language)
    {
        var title =
            language == Language.Chinese
                ? "同样的家庭在各地由谁支付（占医疗费）"
                : "Who pays the bills of the same households (share of the bills)";
        using var svg = new Svg(output, Left + Width + 80, Top + (Step * group.Places.Count) + 20, $"{title}: {group.Category ?? "all"}");
        var x = Left;
        foreach (var (name, fill, _) in Payers)
        {
            svg.Rectangle(x, 34, 12, 12, fill, null);
            svg.Text(x + 16, 45, name.In(language));
            x += 110;
        }

        for (var i = 0; i < group.Places.Count; i++)
        {
            Bar(svg, group.Places[i], Top + (Step * i), language);
        }
    }

    private static void Bar(Svg svg, PlaceSum sum, int y, Language language)
    {
        svg.Text(Left - 8, y + 13, $"{sum.Place.Division} {sum.Place.Name.In(language)}", fromRight: true);
        var (so, from) = (0L, Left);
        foreach (var (name, fill, of) in Payers)
        {
            so += of(sum).Fen;
            var to = Left + Scaled(so, sum.Bill.Fen);
            if (to > from)
            {
                svg.Rectangle(from, y, to - from, Step - 5, fill, $"{name.In(language)} {of(sum)}");
            }

            from = to;
        }

        svg.Text(Left + Width + 8, y + 13, Share(sum));
    }

    private static int Scaled(long fen, long whole) => whole == 0 ? 0 : (int)((Int128)fen * Width / whole);

    private static string Share(PlaceSum sum) =>
        sum.Share is { } share ? $"{Irrational.Decimal(share * Fraction.Of(100)):0.0}%" : string.Empty;
}
