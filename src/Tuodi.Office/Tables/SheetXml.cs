using System.Text;
using System.Xml;
using Tuodi.Kernel;

namespace Tuodi.Office.Tables;

/// <summary>What the parts of a workbook have in common as XML.</summary>
internal static class SheetXml
{
    public static XmlReaderSettings Settings { get; } =
        new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CheckCharacters = false,
        };

    /// <summary>Adds the text below an element, without the pronunciation that some programs keep beside it; stops at the element's end.</summary>
    public static void AppendText(XmlReader reader, StringBuilder text)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        var depth = reader.Depth;
        var isText = false;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                if (reader.LocalName == "rPh")
                {
                    reader.Skip();
                    if (reader.Depth <= depth)
                    {
                        return;
                    }
                }

                isText = reader.NodeType == XmlNodeType.Element && reader.LocalName == "t";
            }
            else if (
                isText
                && reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA
            )
            {
                text.Append(reader.Value);
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                isText = false;
            }
        }
    }

    public static ProblemException Damaged(Spot spot, Exception error) =>
        TableFile.Refuse(
            spot,
            $"The workbook is damaged: {error.Message.TrimEnd('.')}",
            "Open it in a spreadsheet program, let it repair the file, and save it again."
        );
}
