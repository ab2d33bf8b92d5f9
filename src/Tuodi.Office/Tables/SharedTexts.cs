using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Tuodi.Kernel;

namespace Tuodi.Office.Tables;

/// <summary>The texts that the cells of a workbook point to.</summary>
internal sealed class SharedTexts
{
    private readonly List<string> _texts = [];

    /// <summary>The text at a place, or nothing where there is none.</summary>
    public string? this[int place] => place >= 0 && place < _texts.Count ? _texts[place] : null;

    /// <summary>Reads all of them; a workbook may have none.</summary>
    public static SharedTexts Read(SharedStringTablePart? part, string path)
    {
        var texts = new SharedTexts();
        if (part is null)
        {
            return texts;
        }

        try
        {
            using var stream = part.GetStream();
            using var reader = XmlReader.Create(stream, SheetXml.Settings);
            texts.ReadAll(reader, path);
            return texts;
        }
        catch (Exception error) when (error is XmlException or InvalidDataException)
        {
            throw SheetXml.Damaged(new Spot(path, 0, 0), error);
        }
    }

    private void ReadAll(XmlReader reader, string path)
    {
        var text = new StringBuilder();
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "si")
            {
                if (_texts.Count == TableLimits.SharedTextsMax)
                {
                    throw TableFile.Refuse(
                        new Spot(path, 0, 0),
                        $"The workbook has more than {TableLimits.SharedTextsMax:N0} different texts",
                        "Split it, for instance by month."
                    );
                }

                text.Clear();
                SheetXml.AppendText(reader, text);
                _texts.Add(Invisible.Strip(text.ToString()));
            }
        }
    }
}
