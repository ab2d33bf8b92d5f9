using System.Xml.Linq;
using Tuodi.Comparison.Equity;
using Tuodi.Comparison.Figures;
using Tuodi.Kernel;

namespace Tuodi.Tests.Comparison;

/// <summary>Figures are SVG that a browser can read, and show what they are given.</summary>
public sealed class FigureTests : IDisposable
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private readonly MadePlaces _made = new();

    public void Dispose() => _made.Dispose();

    [Fact]
    public void Bars_are_as_wide_as_shares_of_the_bills()
    {
        var figure = Drawn(output => BurdenBars.Write(output, Group(), "all", place => place.Division, Language.English));
        var widths = figure
            .Descendants(Svg + "rect")
            .Where(bar => bar.Element(Svg + "title") is not null)
            .Select(bar => (int)bar.Attribute("width")!)
            .ToList();
        // The first place: 200 insurance, 300 assistance, 500 household of 1,000; the second: 200, 100, 700; of 600 pixels.
        widths.ShouldBe([120, 180, 300, 120, 60, 420]);
        figure.Descendants(Svg + "text").Select(text => text.Value).ShouldContain("70.0%");
    }

    [Fact]
    public void The_Lorenz_curve_starts_and_ends_at_the_corners()
    {
        var group = Group();
        var figure = Drawn(output => LorenzCurve.Write(output, group, "全部", group.Inequality!, Language.Chinese));
        var curve = (string)figure.Descendants(Svg + "polyline").Last().Attribute("points")!;
        // 500 of 1,200 lie with the first of two.
        curve.ShouldBe("60,470 270,295 480,50");
    }

    private static XElement Drawn(Action<TextWriter> draw)
    {
        using var text = new StringWriter();
        draw(text);
        return XDocument.Parse(text.ToString()).Root!;
    }

    private GroupSpread Group()
    {
        var place = _made.With("330100", MadePlaces.Good).Place("330100");
        PlaceSum[] sums =
        [
            new(place, 1, new Money(1_000), new Money(200), new Money(300), Money.Zero, Money.Zero, new Money(500)),
            new(place, 1, new Money(1_000), new Money(200), new Money(100), Money.Zero, Money.Zero, new Money(700)),
        ];
        return new GroupSpread(null, 1, sums, []);
    }
}
