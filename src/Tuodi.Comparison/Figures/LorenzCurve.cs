using Tuodi.Comparison.Equity;
using Tuodi.Kernel;

namespace Tuodi.Comparison.Figures;

/// <summary>Draws the Lorenz curve of the burdens between places.</summary>
public static class LorenzCurve
{
    private const int Side = 420;
    private const int Left = 60;
    private const int Top = 50;

    /// <summary>Writes the figure of a group that at least two places know.</summary>
    public static void Write(TextWriter output, GroupSpread group, string name, Inequality inequality, Language language)
    {
        var title = language == Language.Chinese ? "各地家庭负担的洛伦兹曲线" : "Lorenz curve of burdens between places";
        using var svg = new Svg(
            output,
            Left + Side + 40,
            Top + Side + 60,
            language == Language.Chinese ? $"{title}：{name}" : $"{title}: {name}"
        );
        svg.Line([(Left, Top), (Left, Top + Side), (Left + Side, Top + Side)], "#555555");
        svg.Line([At(Fraction.Zero, Fraction.Zero), At(Fraction.One, Fraction.One)], "#999999", dashed: true);
        var points = inequality.Lorenz();
        svg.Line([.. points.Select((share, i) => At(Fraction.Of(i, inequality.Count), share))], "#c65f46");
        svg.Text(
            Left,
            Top + Side + 24,
            language == Language.Chinese ? "地区累计比例（负担由低到高）" : "share of places, the lightest burden first"
        );
        svg.Text(
            Left,
            Top + Side + 44,
            language == Language.Chinese
                ? $"基尼系数 {inequality.GiniDecimal:0.000000}，{inequality.Count} 个地区"
                : $"Gini {inequality.GiniDecimal:0.000000}, n = {inequality.Count}"
        );
    }

    private static (int X, int Y) At(Fraction x, Fraction y) => (Left + Scaled(x), Top + Side - Scaled(y));

    private static int Scaled(Fraction share) => (int)(share * Fraction.Of(Side)).RoundHalfUp();
}
