using System.Text;

namespace Tuodi.Office.Tables;

/// <summary>Tells by a file's first bytes what it is, so that what cannot be read is refused by its name and not as gibberish.</summary>
internal static class FileSignature
{
    private const string Expected = "expected is a list as CSV or XLSX";
    private const string SaveAs = "Open it in a spreadsheet program, choose 另存为 (save as), and save it as .xlsx or as CSV UTF-8.";
    private const string WrongFile = "Give the list itself: a .csv or .xlsx file.";

    private static readonly (byte[] Bytes, string Name)[] Known =
    [
        ([0x89, 0x50, 0x4E, 0x47], "a picture (PNG)"),
        ([0xFF, 0xD8, 0xFF], "a picture (JPEG)"),
        ("GIF8"u8.ToArray(), "a picture (GIF)"),
        ("BM"u8.ToArray(), "a picture (BMP)"),
        ("%PDF"u8.ToArray(), "a PDF document"),
        ("Rar!"u8.ToArray(), "a RAR archive"),
        ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"),
        ([0x1F, 0x8B], "a gzip archive"),
        ("SQLite format 3"u8.ToArray(), "a database (SQLite)"),
        ("{\\rtf"u8.ToArray(), "a text document (RTF)"),
    ];

    /// <summary>Whether it is a zip archive, as XLSX files are.</summary>
    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8);

    /// <summary>What was found instead of a list, and what to do; nothing when it may be one.</summary>
    public static (string Found, string Remedy)? Fault(ReadOnlySpan<byte> bytes, string path)
    {
        if (bytes.Length == 0)
        {
            return ($"The file is empty: {Expected} with a row of headings", "Export or save it again, and check that it has rows.");
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
                return ($"The file is {name}: {Expected}", WrongFile);
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
            return ($"The file is a web page or XML saved under the name of a spreadsheet: {Expected}", SaveAs);
        }

        return bytes[..Math.Min(4096, bytes.Length)].Contains((byte)0) && !TextEncoding.LooksLikeUtf16(bytes)
            ? ($"The file is no text, and no spreadsheet that is known: {Expected}", WrongFile)
            : null;
    }

    private static bool HasByteOrderMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]);

    /// <summary>The old container holds old spreadsheets, and new ones under a password; the names of its parts tell which.</summary>
    private static (string Found, string Remedy) CompoundFile(string path)
    {
        using var stream = TableFile.Bytes(path);
        var bytes = new byte[(int)Math.Min(stream.Length, 16 * 1024 * 1024)];
        bytes = bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
        if (Holds(bytes, "EncryptedPackage"))
        {
            return (
                $"The workbook is protected by a password: {Expected} without one",
                "Open it with its password, take the password away (文件 - 信息 - 保护工作簿), and save it."
            );
        }

        return Holds(bytes, "WordDocument")
            ? ($"The file is a text document (Word): {Expected}", WrongFile)
            : ($"The file is a spreadsheet in the old XLS form, which is not read: {Expected}", SaveAs);
    }

    private static bool Holds(ReadOnlySpan<byte> bytes, string name) => bytes.IndexOf(Encoding.Unicode.GetBytes(name)) >= 0;
}
