using System.IO.Compression;
using System.Text;

namespace Tuodi.Office.Workbooks;

/// <summary>Writes a workbook (XLSX) row by row: a million rows take no more memory than one.</summary>
/// <remarks>
/// The parts are written as they come and in one pass, which the office library, made to edit workbooks, cannot do without holding a sheet.
/// Close it with <see cref="Finish"/>; a workbook that is not finished is none.
/// </remarks>
public sealed class WorkbookWriter : IDisposable
{
    /// <summary>Spreadsheets hold so many rows; what does not fit goes on in a further sheet.</summary>
    internal const int RowsMax = 1_048_576;
    private const int NameMax = 31;
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private readonly ZipArchive _archive;
    private readonly List<string> _sheets = [];
    private SheetPart? _open;

    /// <summary>A workbook into a stream, which stays open.</summary>
    public WorkbookWriter(Stream stream) => _archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Starts a sheet and ends the one before.</summary>
    /// <param name="name">Its name, cut to what spreadsheets allow.</param>
    /// <param name="columns">Its headings, with the width of each in characters.</param>
    /// <param name="layout">How it looks where there is more above its rows than these headings.</param>
    public SheetWriter Sheet(string name, IReadOnlyList<(string Heading, int Width)> columns, SheetLayout? layout = null) =>
        new(this, name, columns, layout ?? SheetLayout.Plain);

    /// <summary>Ends the last sheet and writes what holds the sheets together.</summary>
    public void Finish()
    {
        Close();
        Write("xl/workbook.xml", Book());
        Write(
            "xl/_rels/workbook.xml.rels",
            $"""<Relationships xmlns="{PackageRelations}">{string.Concat(_sheets.Select((_, i) => Relation(i + 1, $"{Relations}/worksheet", $"worksheets/sheet{i + 1}.xml")))}{Relation(_sheets.Count + 1, $"{Relations}/styles", "styles.xml")}</Relationships>"""
        );
        Write("xl/styles.xml", Styles());
        Write(
            "_rels/.rels",
            $"""<Relationships xmlns="{PackageRelations}">{Relation(1, $"{Relations}/officeDocument", "xl/workbook.xml")}</Relationships>"""
        );
        Write("[Content_Types].xml", ContentTypes());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Close();
        _archive.Dispose();
    }

    internal SheetPart Open(string name, IReadOnlyList<(string Heading, int Width)> columns, SheetLayout layout)
    {
        Close();
        _sheets.Add(Unique(name));
        var entry = _archive.CreateEntry($"xl/worksheets/sheet{_sheets.Count}.xml", CompressionLevel.Fastest);
        return _open = new SheetPart(entry.Open(), columns, layout);
    }

    private void Close()
    {
        _open?.Dispose();
        _open = null;
    }

    private string Unique(string name)
    {
        var plain = new string([.. name.Where(c => !"[]:*?/\\'".Contains(c))]);
        for (var number = 1; ; number++)
        {
            var ending = number == 1 ? string.Empty : $" {number}";
            var whole = plain[..Math.Min(plain.Length, NameMax - ending.Length)] + ending;
            if (!_sheets.Contains(whole, StringComparer.OrdinalIgnoreCase))
            {
                return whole;
            }
        }
    }

    private string Book() =>
        $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>{string.Concat(_sheets.Select((name, i) => $"""<sheet name="{System.Security.SecurityElement.Escape(name)}" sheetId="{i + 1}" r:id="rId{i + 1}"/>"""))}</sheets></workbook>""";

    /// <summary>The formats of cells, in the order of <see cref="CellStyle"/>: headings, texts, amounts with two decimals, whole numbers.</summary>
    private static string Styles() =>
        $"""<styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>""";

    private string ContentTypes() =>
        $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Types}.styles+xml"/>{string.Concat(_sheets.Select((_, i) => $"""<Override PartName="/xl/worksheets/sheet{i + 1}.xml" ContentType="{Types}.worksheet+xml"/>"""))}</Types>""";

    private static string Relation(int number, string type, string target) =>
        $"""<Relationship Id="rId{number}" Type="{type}" Target="{target}"/>""";

    private void Write(string name, string xml)
    {
        using var stream = _archive.CreateEntry(name, CompressionLevel.Fastest).Open();
        stream.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml));
    }
}
