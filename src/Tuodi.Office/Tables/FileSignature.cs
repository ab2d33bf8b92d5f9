using System.Text;
using Tuodi.Kernel;

namespace Tuodi.Office.Tables;

/// <summary>Tells by a file's first bytes what it is, so that what cannot be read is refused by its name and not as gibberish.</summary>
internal static class FileSignature
{
    private static readonly Bilingual SaveAs = new(
        "请用电子表格软件打开，选择“另存为”，保存为 .xlsx 或 CSV UTF-8。",
        "Open it in a spreadsheet program, choose 另存为 (save as), and save it as .xlsx or as CSV UTF-8."
    );
    private static readonly Bilingual WrongFile = new(
        "请给出清单本身：.csv 或 .xlsx 文件。",
        "Give the list itself: a .csv or .xlsx file."
    );

    private static readonly (byte[] Bytes, Bilingual Name)[] Known =
    [
        ([0x89, 0x50, 0x4E, 0x47], new("图片（PNG）", "a picture (PNG)")),
        ([0xFF, 0xD8, 0xFF], new("图片（JPEG）", "a picture (JPEG)")),
        ("GIF8"u8.ToArray(), new("图片（GIF）", "a picture (GIF)")),
        ("BM"u8.ToArray(), new("图片（BMP）", "a picture (BMP)")),
        ("%PDF"u8.ToArray(), new("PDF 文档", "a PDF document")),
        ("Rar!"u8.ToArray(), new("RAR 压缩包", "a RAR archive")),
        ([0x37, 0x7A, 0xBC, 0xAF], new("7z 压缩包", "a 7z archive")),
        ([0x1F, 0x8B], new("gzip 压缩包", "a gzip archive")),
        ("SQLite format 3"u8.ToArray(), new("数据库（SQLite）", "a database (SQLite)")),
        ("{\\rtf"u8.ToArray(), new("文字文档（RTF）", "a text document (RTF)")),
    ];

    /// <summary>Whether it is a zip archive, as XLSX files are.</summary>
    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8);

    /// <summary>What was found instead of a list, and what to do; nothing when it may be one.</summary>
    public static (Bilingual Found, Bilingual Remedy)? Fault(ReadOnlySpan<byte> bytes, string path)
    {
        if (bytes.Length == 0)
        {
            return (
                new(
                    "文件是空的：应为有标题行的 CSV 或 XLSX 清单",
                    "The file is empty: expected is a list as CSV or XLSX with a row of headings"
                ),
                new("请重新导出或保存，并确认有数据行。", "Export or save it again, and check that it has rows.")
            );
        }

        if (bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]))
        {
            return CompoundFile(path);
        }

        foreach (var (start, name) in Known)
        {
            // Two letters may begin a heading as well; a picture has bytes of nothing soon after.
            if (bytes.StartsWith(start) && (start.Length > 2 || bytes[..Math.Min(64, bytes.Length)].Contains((byte)0)))
            {
                return (Instead(name), WrongFile);
            }
        }

        if (IsZip(bytes) || HasByteOrderMark(bytes))
        {
            return null;
        }

        var start100 = Encoding
            .Latin1.GetString(bytes[..Math.Min(400, bytes.Length)])
            .TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        if (start100.StartsWith('<'))
        {
            return (Instead(new("以电子表格为名的网页或 XML", "a web page or XML saved under the name of a spreadsheet")), SaveAs);
        }

        return bytes[..Math.Min(4096, bytes.Length)].Contains((byte)0) && !TextEncoding.LooksLikeUtf16(bytes)
            ? (Instead(new("不明格式，既非文本也非已知的电子表格", "no text, and no spreadsheet that is known")), WrongFile)
            : null;
    }

    /// <summary>That a file is something else than a list.</summary>
    public static Bilingual Instead(Bilingual name) =>
        new($"文件是{name.Chinese}：应为 CSV 或 XLSX 清单", $"The file is {name.English}: expected is a list as CSV or XLSX");

    private static bool HasByteOrderMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]);

    /// <summary>The old container holds old spreadsheets, and new ones under a password; the names of its parts tell which.</summary>
    private static (Bilingual Found, Bilingual Remedy) CompoundFile(string path)
    {
        using var stream = TableFile.Bytes(path);
        var bytes = new byte[(int)Math.Min(stream.Length, 16 * 1024 * 1024)];
        bytes = bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
        if (Holds(bytes, "EncryptedPackage"))
        {
            return (
                new(
                    "工作簿有密码保护：应为没有密码的 CSV 或 XLSX 清单",
                    "The workbook is protected by a password: expected is a list as CSV or XLSX without one"
                ),
                new(
                    "请用密码打开，取消密码（文件 - 信息 - 保护工作簿）后保存。",
                    "Open it with its password, take the password away (文件 - 信息 - 保护工作簿), and save it."
                )
            );
        }

        return Holds(bytes, "WordDocument")
            ? (Instead(new("文字文档（Word）", "a text document (Word)")), WrongFile)
            : (Instead(new("旧 XLS 格式的电子表格，不能读取", "a spreadsheet in the old XLS form, which is not read")), SaveAs);
    }

    private static bool Holds(ReadOnlySpan<byte> bytes, string name) => bytes.IndexOf(Encoding.Unicode.GetBytes(name)) >= 0;
}
