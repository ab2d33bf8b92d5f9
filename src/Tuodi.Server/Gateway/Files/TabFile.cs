using System.IO.Compression;
using System.Text;

namespace Tuodi.Server.Gateway.Files;

/// <summary>The files of 3202 and 9101/9102: texts in a ZIP file, UTF-8, a row a line, cells set apart by tabs, nothing written as the word null.</summary>
public static class TabFile
{
    private const string Nothing = "null";
    private const int PieceChars = 8192;

    // A ZIP entry has a date; a fixed one makes equal rows an equal file.
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes rows as one text in a ZIP file. Tabs and line ends inside a cell, which the format cannot hold, become blanks.</summary>
    /// <param name="textName">The name of the text in the ZIP file.</param>
    /// <param name="rows">The rows; nothing for an empty cell.</param>
    public static byte[] Write(string textName, IEnumerable<IReadOnlyList<string?>> rows)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entry = archive.CreateEntry(textName, CompressionLevel.Fastest);
            entry.LastWriteTime = Stamp;
            using var text = new StreamWriter(entry.Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
            foreach (var row in rows)
            {
                text.WriteLine(string.Join('\t', row.Select(Cell)));
            }
        }

        return zip.ToArray();
    }

    /// <summary>Reads the rows of all texts in a ZIP file.</summary>
    /// <param name="zip">The file.</param>
    /// <param name="columns">How many cells a row has.</param>
    /// <param name="limits">How much is read.</param>
    /// <returns>The rows; an empty cell, and one with the word null, is nothing.</returns>
    /// <exception cref="GatewayRefusal">It is no ZIP file, larger than the limits, not UTF-8, or a row has another number of cells.</exception>
    public static IReadOnlyList<string?[]> Read(ReadOnlyMemory<byte> zip, int columns, TabFileLimits limits)
    {
        if (zip.Length > limits.ZipBytes)
        {
            throw new GatewayRefusal($"文件超过{limits.ZipBytes}字节");
        }

        try
        {
            using var archive = new ZipArchive(new MemoryStream(zip.ToArray(), writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > limits.Entries)
            {
                throw new GatewayRefusal($"压缩包内文件超过{limits.Entries}个");
            }

            var reader = new RowCollector(columns, limits);
            foreach (var entry in archive.Entries.Where(entry => !entry.FullName.EndsWith('/')))
            {
                using var text = entry.Open();
                Read(text, reader);
            }

            return reader.Rows;
        }
        catch (InvalidDataException)
        {
            throw new GatewayRefusal("文件不是ZIP压缩包，或已损坏");
        }
        catch (NotSupportedException)
        {
            throw new GatewayRefusal("压缩包用了不支持的压缩方式或加密");
        }
        catch (DecoderFallbackException)
        {
            throw new GatewayRefusal("压缩包内的文件不是UTF-8编码");
        }
    }

    private static void Read(Stream text, RowCollector rows)
    {
        using var reader = new StreamReader(text, new UTF8Encoding(false, throwOnInvalidBytes: true));
        var piece = new char[PieceChars];
        while (reader.ReadBlock(piece) is var read and > 0)
        {
            rows.Add(piece.AsSpan(0, read));
        }

        rows.EndText();
    }

    private static string Cell(string? text) =>
        string.IsNullOrEmpty(text)
            ? Nothing
            : text.Replace('\t', ' ').Replace("\r\n", " ", StringComparison.Ordinal).Replace('\n', ' ').Replace('\r', ' ');
}
