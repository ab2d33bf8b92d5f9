using System.Globalization;
using System.Xml.Linq;

namespace Tuodi.Legislation.Study;

/// <summary>Draws Table 2 as bars: of each row and class the printed figure above the one from the policy library, each row on a scale of its own.</summary>
public static class RangeFigure
{
    private const int Left = 290;
    private const int Bar = 300;
    private const int Width = 820;
    private const int Height = 12;
    private const int Step = 34;
    private const int Top = 50;
    private const string Paper = "#1b6ca8";
    private const string Register = "#b45f06";
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>The figure as SVG; a figure that one side does not have is left out, and said to be so.</summary>
    /// <param name="figures">The figures of Table 2.</param>
    /// <param name="say">What rows, classes and the two sides (paper, register) are called.</param>
    public static string Draw(IReadOnlyList<StudyFigure> figures, Func<string, string> say)
    {
        var shown = figures.Where(figure => figure.Paper is not null || figure.Register is not null).ToList();
        var height = Top + (shown.Count * Step) + 10;
        return new XElement(
                Svg + "svg",
                new XAttribute("width", Width),
                new XAttribute("height", height),
                new XAttribute("viewBox", $"0 0 {Width} {height}"),
                new XAttribute("role", "img"),
                new XAttribute("font-family", "sans-serif"),
                new XAttribute("font-size", 12),
                new XElement(Svg + "title", say("Table 2: standards by method and recipient")),
                Rectangle(Left, 12, Height, Paper, null),
                Text(Left + 18, 22, say("paper")),
                Rectangle(Left + 130, 12, Height, Register, null),
                Text(Left + 148, 22, say("register")),
                shown.Select((figure, i) => Row(figure, Top + (i * Step), Most(shown, figure), say))
            ) + "\n";
    }

    private static decimal Most(List<StudyFigure> shown, StudyFigure figure) =>
        shown.Where(each => each.Row == figure.Row).Max(each => Math.Max(each.Paper ?? 0, each.Register ?? 0));

    private static XElement Row(StudyFigure figure, int y, decimal most, Func<string, string> say) =>
        new(
            Svg + "g",
            Text(8, y + 16, $"{say(figure.Row)}, {say(figure.Column)}"),
            Side(figure, figure.Paper, y, most, Paper, say),
            Side(figure, figure.Register, y + Height + 2, most, Register, say)
        );

    private static IEnumerable<XElement> Side(
        StudyFigure figure,
        decimal? value,
        int y,
        decimal most,
        string colour,
        Func<string, string> say
    )
    {
        var side = say(colour == Register ? "register" : "paper");
        if (value is not { } known)
        {
            return [Text(Left, y + 10, $"- ({side})")];
        }

        var length = most == 0 ? 0 : (int)(known * Bar / most);
        var where = colour == Register && figure.Where.Count > 0 ? $"  {string.Join(' ', figure.Where.Take(3))}" : string.Empty;
        var said = figure.Unit == "percent" ? $"{known:0.####}%" : string.Create(CultureInfo.InvariantCulture, $"¥{known:#,##0.00}");
        return
        [
            Rectangle(Left, y, length, colour, $"{say(figure.Row)}, {say(figure.Column)}, {side}: {said}"),
            Text(Left + length + 5, y + 10, said + where),
        ];
    }

    private static XElement Rectangle(int x, int y, int width, string fill, string? says) =>
        new(
            Svg + "rect",
            new XAttribute("x", x),
            new XAttribute("y", y),
            new XAttribute("width", width),
            new XAttribute("height", Height),
            new XAttribute("fill", fill),
            says is null ? null : new XElement(Svg + "title", says)
        );

    private static XElement Text(int x, int y, string text) => new(Svg + "text", new XAttribute("x", x), new XAttribute("y", y), text);
}
