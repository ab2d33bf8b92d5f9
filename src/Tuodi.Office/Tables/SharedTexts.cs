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
            using var tokens = new XmlTokens(part.GetStream());
            texts.ReadAll(tokens, path);
            return texts;
        }
        catch (Exception error) when (error is XmlException or InvalidDataException)
        {
            throw CellTexts.Damaged(new Spot(path, 0, 0), error);
        }
    }

    private void ReadAll(XmlTokens tokens, string path)
    {
        var text = new StringBuilder();
        while (tokens.Next())
        {
            if (tokens.IsEnd || tokens.Name is not "si")
            {
                continue;
            }

            if (_texts.Count == TableLimits.SharedTextsMax)
            {
                throw TableFile.Refuse(
                    new Spot(path, 0, 0),
                    new(
                        $"工作簿有超过 {TableLimits.SharedTextsMax:N0} 个不同的文本",
                        $"The workbook has more than {TableLimits.SharedTextsMax:N0} different texts"
                    ),
                    new("请拆分，例如按月。", "Split it, for instance by month.")
                );
            }

            text.Clear();
            if (!tokens.IsEmpty)
            {
                CellTexts.Append(tokens, "si", text);
            }

            _texts.Add(Invisible.Strip(text.ToString()));
        }
    }
}
