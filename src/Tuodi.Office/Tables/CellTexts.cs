using System.Text;
using System.Xml;
using Tuodi.Kernel;

namespace Tuodi.Office.Tables;

/// <summary>Texts as a workbook writes them, shared or within a cell: in pieces of different fonts, with pronunciation beside them.</summary>
internal static class CellTexts
{
    /// <summary>Adds the text up to the end of an element, without the pronunciation.</summary>
    public static void Append(XmlTokens tokens, ReadOnlySpan<char> element, StringBuilder text)
    {
        var isPronunciation = false;
        while (tokens.Next())
        {
            if (tokens.IsEnd && tokens.Name.SequenceEqual(element))
            {
                return;
            }

            if (tokens.Name is "rPh")
            {
                isPronunciation = !tokens.IsEnd && !tokens.IsEmpty;
            }
            else if (tokens.IsEnd && tokens.Name is "t" && !isPronunciation)
            {
                text.Append(tokens.ResolvedText());
            }
        }

        throw new XmlException("it ends within a text");
    }

    public static ProblemException Damaged(Spot spot, Exception error) =>
        TableFile.Refuse(
            spot,
            new($"工作簿已损坏：{error.Message.TrimEnd('.')}", $"The workbook is damaged: {error.Message.TrimEnd('.')}"),
            new("请用电子表格软件打开，让它修复后另存。", "Open it in a spreadsheet program, let it repair the file, and save it again.")
        );
}
