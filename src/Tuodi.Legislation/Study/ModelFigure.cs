using System.Globalization;
using System.Text;

namespace Tuodi.Legislation.Study;

/// <summary>Draws Table 1 as bars: for each region the printed row above the row from the register.</summary>
public static class ModelFigure
{
    private const int Left = 150;
    private const int Width = 640;
    private const int BarHeight = 18;
    private const int RegionHeight = 60;
    private const int Top = 50;
    private static readonly string[] Colours = ["#1b6ca8", "#38761d", "#7f6000"];

    /// <summary>The figure as SVG.</summary>
    /// <param name="figures">The figures of Table 1.</param>
    /// <param name="say">What regions, models and the two sides (paper, register) are called.</param>
    public static string Draw(IReadOnlyList<StudyFigure> figures, Func<string, string> say)
    {
        var most = figures
            .Where(figure => figure.Row != "Total")
            .SelectMany(figure => new[] { figure.Paper ?? 0, figure.Register ?? 0 })
            .DefaultIfEmpty(1)
            .Max();
        var scale = (Width - Left - 40) / Math.Max(1, most);
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Width}\" height=\"{Top + (StudyData.Regions.Count * RegionHeight) + 10}\" role=\"img\" font-family=\"sans-serif\" font-size=\"12\"><title>{say("Table 1: legislative models by region")}</title>\n"
        );
        for (var i = 0; i < StudyData.Models.Count; i++)
        {
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<rect x=\"{Left + (i * 130)}\" y=\"12\" width=\"12\" height=\"12\" fill=\"{Colours[i]}\"/><text x=\"{Left + (i * 130) + 18}\" y=\"23\">{say(StudyData.Models[i])}</text>\n"
            );
        }

        for (var i = 0; i < StudyData.Regions.Count; i++)
        {
            var row = figures.Where(figure => figure.Row == StudyData.Regions[i]).ToList();
            var y = Top + (i * RegionHeight);
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"8\" y=\"{y + 13}\">{say(StudyData.Regions[i])}, {say("paper")}</text>\n");
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"8\" y=\"{y + BarHeight + 17}\">{say(StudyData.Regions[i])}, {say("register")}</text>\n"
            );
            Bars(svg, row, y, scale, figure => figure.Paper ?? 0);
            Bars(svg, row, y + BarHeight + 4, scale, figure => figure.Register ?? 0);
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static void Bars(StringBuilder svg, IReadOnlyList<StudyFigure> row, int y, decimal scale, Func<StudyFigure, decimal> value)
    {
        var x = (decimal)Left;
        for (var i = 0; i < StudyData.Models.Count; i++)
        {
            var count = row.Where(figure => figure.Column == StudyData.Models[i]).Sum(value);
            if (count == 0)
            {
                continue;
            }

            var width = count * scale;
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<rect x=\"{x:0.#}\" y=\"{y}\" width=\"{width:0.#}\" height=\"{BarHeight}\" fill=\"{Colours[i]}\"/><text x=\"{x + 5:0.#}\" y=\"{y + 13}\" fill=\"#fff\">{count:0}</text>\n"
            );
            x += width;
        }
    }
}
