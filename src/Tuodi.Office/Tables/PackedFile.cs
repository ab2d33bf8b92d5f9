using System.IO.Compression;
using Tuodi.Kernel;

namespace Tuodi.Office.Tables;

/// <summary>Refuses a workbook that unpacks to more than a list can be (压缩炸弹), for whoever takes files from others.</summary>
public static class PackedFile
{
    private const long UnpackedMax = 512L * 1024 * 1024;
    private const long TextsMax = 128L * 1024 * 1024;
    private const long SmallPartMax = 32L * 1024 * 1024;

    /// <summary>Looks at what a workbook says of its parts; what unpacks to more than it says is cut off there. Other files are not looked at.</summary>
    /// <exception cref="ProblemException">It unpacks to too much.</exception>
    public static void Check(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var start = new byte[4];
        if (stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length || !FileSignature.IsZip(start))
        {
            return;
        }

        stream.Position = 0;
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            var unpacked = 0L;
            foreach (var part in zip.Entries)
            {
                unpacked = checked(unpacked + part.Length);
                if (unpacked > UnpackedMax || part.Length > MaxOf(part.FullName))
                {
                    throw TooLarge(path);
                }
            }
        }
        catch (OverflowException)
        {
            throw TooLarge(path);
        }
        catch (InvalidDataException)
        {
            // What is damaged is told by whoever reads it.
        }
    }

    // Sheets are read row by row; the texts that they share are held, and the other parts are read whole.
    private static long MaxOf(string part) =>
        part.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase) ? UnpackedMax
        : part.StartsWith("xl/sharedStrings", StringComparison.OrdinalIgnoreCase) ? TextsMax
        : SmallPartMax;

    private static ProblemException TooLarge(string path) =>
        TableFile.Refuse(
            new Spot(path, 0, 0),
            new("工作簿解压后过大，不是可以读取的清单", "The workbook unpacks to far more than a list holds"),
            new("请另存为 CSV UTF-8，或拆分。", "Save the list as CSV UTF-8, or split it.")
        );
}
