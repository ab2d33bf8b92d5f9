using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Tuodi.Bench.Office;

/// <summary>A workbook as an office's program saves it: texts, and days as numbers counted from 1900 or 1904.</summary>
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
            """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""
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
            $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Relations}/styles" Target="styles.xml"/></Relationships>"""
        );
        Part(
            archive,
            "xl/styles.xml",
            $"""<styleSheet xmlns="{Main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>"""
        );
        Part(archive, "xl/worksheets/sheet1.xml", Sheet(lines, from1904));
    }

    private static string Sheet(IReadOnlyList<object?[]> lines, bool from1904)
    {
        var first = from1904 ? new DateOnly(1904, 1, 1) : new DateOnly(1899, 12, 30);
        var xml = new StringBuilder($"<worksheet xmlns=\"{Main}\"><sheetData>");
        for (var i = 0; i < lines.Count; i++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{i + 1}\">");
            foreach (var cell in lines[i])
            {
                xml.Append(
                    cell switch
                    {
                        DateOnly day => $"<c s=\"1\"><v>{day.DayNumber - first.DayNumber}</v></c>",
                        long fen => $"<c><v>{SampleCells.Plain(fen)}</v></c>",
                        string { Length: > 0 } text =>
                            $"<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>",
                        _ => "<c/>",
                    }
                );
            }

            xml.Append("</row>");
        }

        return xml.Append("</sheetData></worksheet>").ToString();
    }

    private static void Part(ZipArchive archive, string name, string xml)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Saved;
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml));
    }
}
