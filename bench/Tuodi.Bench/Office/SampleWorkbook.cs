using System.IO.Compression;
using System.Security;
using System.Text;

namespace Tuodi.Bench.Office;

/// <summary>A workbook as an office's program saves it: shared texts, and days as numbers counted from 1900 or 1904.</summary>
internal static class SampleWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Entries of an archive bear a time; always the same one, so that the same seed gives the same bytes.</summary>
    private static readonly DateTimeOffset Saved = new(SampleMonth.Year, SampleMonth.Month, 30, 0, 0, 0, TimeSpan.Zero);

    public static void Write(string path, IReadOnlyList<object?[]> lines, bool from1904)
    {
        using var archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        Part(
            archive,
            "[Content_Types].xml",
            """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""
        );
        Part(
            archive,
            "_rels/.rels",
            $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
        );
        Part(
            archive,
            "xl/workbook.xml",
            $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><workbookPr date1904="{(from1904 ? 1 : 0)}"/><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>"""
        );
        Part(
            archive,
            "xl/_rels/workbook.xml.rels",
            $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Relations}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="{Relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>"""
        );
        Part(
            archive,
            "xl/styles.xml",
            $"""<styleSheet xmlns="{Main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>"""
        );
        var texts = new Dictionary<string, int>(StringComparer.Ordinal);
        using (var sheet = Entry(archive, "xl/worksheets/sheet1.xml"))
        {
            Sheet(sheet, lines, from1904, texts);
        }

        using var shared = Entry(archive, "xl/sharedStrings.xml");
        shared.Write($"<sst xmlns=\"{Main}\" uniqueCount=\"{texts.Count}\">");
        foreach (var text in texts.Keys)
        {
            shared.Write($"<si><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></si>");
        }

        shared.Write("</sst>");
    }

    private static void Sheet(StreamWriter xml, IReadOnlyList<object?[]> lines, bool from1904, Dictionary<string, int> texts)
    {
        var first = from1904 ? new DateOnly(1904, 1, 1) : new DateOnly(1899, 12, 30);
        xml.Write($"<worksheet xmlns=\"{Main}\"><sheetData>");
        for (var i = 0; i < lines.Count; i++)
        {
            xml.Write($"<row r=\"{i + 1}\">");
            foreach (var cell in lines[i])
            {
                switch (cell)
                {
                    case DateOnly day:
                        xml.Write($"<c s=\"1\"><v>{day.DayNumber - first.DayNumber}</v></c>");
                        break;
                    case long fen:
                        xml.Write($"<c><v>{SampleCells.Plain(fen)}</v></c>");
                        break;
                    case string { Length: > 0 } text:
                        texts.TryAdd(text, texts.Count);
                        xml.Write($"<c t=\"s\"><v>{texts[text]}</v></c>");
                        break;
                    default:
                        xml.Write("<c/>");
                        break;
                }
            }

            xml.Write("</row>");
        }

        xml.Write("</sheetData></worksheet>");
    }

    private static StreamWriter Entry(ZipArchive archive, string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Saved;
        var writer = new StreamWriter(entry.Open(), new UTF8Encoding(false), 1 << 16);
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        return writer;
    }

    private static void Part(ZipArchive archive, string name, string xml)
    {
        using var writer = Entry(archive, name);
        writer.Write(xml);
    }
}
