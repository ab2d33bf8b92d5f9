using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Tuodi.Kernel;

namespace Tuodi.Legislation.Importing;

/// <summary>Takes the paragraphs out of a Word document; the cells of a row stand side by side. Headers and footers are not part of its body.</summary>
internal static class WordDocument
{
    /// <summary>The most characters of a part once it is unpacked: an archive of a megabyte may hold gigabytes of blanks.</summary>
    private const long CharactersMax = 32L * 1024 * 1024;

    public static IReadOnlyList<string> Lines(string path, byte[] bytes)
    {
        try
        {
            using var document = WordprocessingDocument.Open(
                new MemoryStream(bytes, writable: false),
                isEditable: false,
                new OpenSettings { MaxCharactersInPart = CharactersMax }
            );
            var body = document.MainDocumentPart?.Document.Body ?? throw NotWord(path);
            return [.. body.ChildElements.SelectMany(LinesOf)];
        }
        catch (Exception error)
            when (error
                    is OpenXmlPackageException
                        or InvalidDataException
                        or FileFormatException
                        or InvalidOperationException
                        or XmlException
            )
        {
            throw NotWord(path);
        }
    }

    private static IEnumerable<string> LinesOf(DocumentFormat.OpenXml.OpenXmlElement element) =>
        element is Table table
            ? table.Elements<TableRow>().Select(row => string.Join(' ', row.Elements<TableCell>().Select(cell => cell.InnerText)))
            : element.Descendants<Paragraph>().Append(element as Paragraph).OfType<Paragraph>().SelectMany(Broken);

    /// <summary>A line break within a paragraph begins a line as well.</summary>
    private static IEnumerable<string> Broken(Paragraph paragraph) =>
        string.Concat(
                paragraph
                    .Descendants()
                    .Select(part =>
                        part switch
                        {
                            Text text => text.Text,
                            Break => "\n",
                            TabChar => " ",
                            _ => string.Empty,
                        }
                    )
            )
            .Split('\n');

    private static ProblemException NotWord(string path) =>
        new(
            new Problem(
                new Spot(path, 0, 0),
                new Bilingual("文件是压缩包，但不是能打开的 Word 文档", "The file is an archive, but no Word document that can be opened"),
                new Bilingual("请给出不带密码的 DOCX，或 TXT。", "Give the text as DOCX without a password, or as TXT.")
            )
        );
}
