using System.Globalization;
using System.Xml;

namespace Tuodi.Comparison.Figures;

/// <summary>Draws a figure as SVG: rectangles, lines, texts; coordinates are whole pixels.</summary>
internal sealed class Svg : IDisposable
{
    private readonly XmlWriter _xml;

    public Svg(TextWriter output, int width, int height, string title)
    {
        _xml = XmlWriter.Create(
            output,
            new XmlWriterSettings
            {
                Indent = true,
                OmitXmlDeclaration = true,
                NewLineChars = "\n",
            }
        );
        _xml.WriteStartElement("svg", "http://www.w3.org/2000/svg");
        Attribute("viewBox", $"0 0 {width} {height}");
        Attribute("width", $"{width}");
        Attribute("height", $"{height}");
        Attribute("role", "img");
        Attribute("font-family", "sans-serif");
        Attribute("font-size", "12");
        _xml.WriteElementString("title", "http://www.w3.org/2000/svg", title);
        Rectangle(0, 0, width, height, "#ffffff", null);
        Text(12, 20, title, size: 15);
    }

    public void Rectangle(int x, int y, int width, int height, string fill, string? says)
    {
        Start("rect", ("x", x), ("y", y), ("width", width), ("height", height));
        Attribute("fill", fill);
        if (says is not null)
        {
            _xml.WriteElementString("title", "http://www.w3.org/2000/svg", says);
        }

        _xml.WriteEndElement();
    }

    public void Text(int x, int y, string text, bool fromRight = false, int size = 12)
    {
        Start("text", ("x", x), ("y", y), ("font-size", size));
        if (fromRight)
        {
            Attribute("text-anchor", "end");
        }

        _xml.WriteString(text);
        _xml.WriteEndElement();
    }

    public void Line(IEnumerable<(int X, int Y)> points, string stroke, bool dashed = false)
    {
        _xml.WriteStartElement("polyline", "http://www.w3.org/2000/svg");
        Attribute("points", string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X},{point.Y}"))));
        Attribute("fill", "none");
        Attribute("stroke", stroke);
        Attribute("stroke-width", "2");
        if (dashed)
        {
            Attribute("stroke-dasharray", "4 4");
        }

        _xml.WriteEndElement();
    }

    public void Dispose()
    {
        _xml.WriteEndElement();
        _xml.Dispose();
    }

    private void Start(string name, params ReadOnlySpan<(string Name, int Value)> attributes)
    {
        _xml.WriteStartElement(name, "http://www.w3.org/2000/svg");
        foreach (var (key, value) in attributes)
        {
            Attribute(key, value.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void Attribute(string name, string value) => _xml.WriteAttributeString(name, value);
}
