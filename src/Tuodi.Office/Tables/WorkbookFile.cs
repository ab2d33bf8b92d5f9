using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Tuodi.Kernel;

namespace Tuodi.Office.Tables;

/// <summary>A workbook (XLSX).</summary>
internal sealed class WorkbookFile : TableFile
{
    private static readonly Bilingual SaveAs = new(
        "请用电子表格软件打开，另存为 .xlsx 或 CSV UTF-8。",
        "Open it in a spreadsheet program and save it as .xlsx or as CSV UTF-8."
    );

    private readonly SpreadsheetDocument _document;
    private readonly WorkbookPart _workbook;
    private readonly List<Sheet> _sheets;
    private readonly Lazy<SharedTexts> _texts;
    private readonly Lazy<DateStyles> _styles;

    public WorkbookFile(string path)
        : base(path)
    {
        try
        {
            _document = SpreadsheetDocument.Open(Bytes(path), isEditable: false);
            _workbook = _document.WorkbookPart ?? throw new InvalidDataException("it has no workbook");
            _sheets =
            [
                .. _workbook
                    .Workbook.Descendants<Sheet>()
                    .Where(sheet => sheet.State is null || sheet.State.Value == SheetStateValues.Visible)
                    .Where(sheet => _workbook.GetPartById(sheet.Id!) is WorksheetPart),
            ];
            CountsFrom1904 = _workbook.Workbook.WorkbookProperties?.Date1904?.Value ?? false;
        }
        catch (Exception error)
            when (error is InvalidDataException or FileFormatException or OpenXmlPackageException or XmlException or ArgumentException)
        {
            _document?.Dispose();
            throw Refuse(new Spot(path, 0, 0), FileSignature.Instead(Describe(path)), SaveAs);
        }

        _texts = new(() => SharedTexts.Read(_workbook.SharedStringTablePart, path));
        _styles = new(() => new DateStyles(_workbook.WorkbookStylesPart?.Stylesheet));
    }

    public override string Encoding => "XLSX";

    public override IReadOnlyList<string?> Sheets => [.. _sheets.Select(sheet => sheet.Name?.Value)];

    public override bool CountsFrom1904 { get; }

    public override Table Open(int sheet)
    {
        var part = (WorksheetPart)_workbook.GetPartById(_sheets[sheet].Id!);
        return new SheetTable(
            new Spot(Path, 0, 0),
            new ReadAheadStream(part.GetStream()),
            new CellValues(_texts.Value, _styles.Value, CountsFrom1904)
        );
    }

    public override void Dispose()
    {
        _document.Dispose();
        base.Dispose();
    }

    /// <summary>What a zip archive is that is no workbook.</summary>
    private static Bilingual Describe(string path)
    {
        try
        {
            using var zip = new ZipArchive(Bytes(path), ZipArchiveMode.Read);
            var names = zip.Entries.Select(entry => entry.FullName).ToList();
            return names.Contains("xl/workbook.bin")
                    ? new("二进制工作簿（XLSB），不能读取", "a workbook in binary form (XLSB), which is not read")
                : names.Any(name => name.StartsWith("xl/", StringComparison.Ordinal)) ? new("已损坏的工作簿", "a damaged workbook")
                : names.Any(name => name.StartsWith("word/", StringComparison.Ordinal)) ? new("文字文档（DOCX）", "a text document (DOCX)")
                : names.Any(name => name.StartsWith("ppt/", StringComparison.Ordinal)) ? new("演示文稿（PPTX）", "a presentation (PPTX)")
                : names.Contains("mimetype") ? new("OpenDocument 文件（ODS），不能读取", "an OpenDocument file (ODS), which is not read")
                : new("ZIP 压缩包，不是工作簿", "a ZIP archive and no workbook");
        }
        catch (InvalidDataException)
        {
            return new("已损坏的工作簿或压缩包，可能复制时被截断", "a damaged workbook or archive, cut off perhaps when it was copied");
        }
    }
}
