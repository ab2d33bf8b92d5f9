using Tuodi.Kernel;

namespace Tuodi.Office.Tables;

/// <summary>A file that holds tables: a text file with separators, or a workbook with sheets.</summary>
internal abstract class TableFile(string path) : IDisposable
{
    /// <summary>The file as it was named.</summary>
    public string Path { get; } = path;

    /// <summary>What it is: <c>XLSX</c>, or the encoding of a text.</summary>
    public abstract string Encoding { get; }

    /// <summary>The names of the sheets that are shown; a text file has one without a name.</summary>
    public abstract IReadOnlyList<string?> Sheets { get; }

    /// <summary>Whether days are counted from 1904 on, as old spreadsheets of one maker do.</summary>
    public virtual bool CountsFrom1904 => false;

    /// <summary>Starts a sheet from its first row.</summary>
    public abstract Table Open(int sheet);

    /// <summary>Opens a file by what is in it, whatever its name ends in.</summary>
    /// <exception cref="ProblemException">It is missing, empty, too large, or nothing that can be read.</exception>
    public static TableFile Open(string path)
    {
        var spot = new Spot(path, 0, 0);
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw Directory.Exists(path)
                ? Refuse(
                    spot,
                    new("这是文件夹，应为文件", "This is a folder, and a file is expected"),
                    new("请逐个给出其中的清单。", "Give the lists in it one by one.")
                )
                : Refuse(spot, new("没有这个文件", "There is no such file"), new("请检查路径。", "Check the path."));
        }

        if (file.Length > TableLimits.FileBytesMax)
        {
            throw Refuse(
                spot,
                new(
                    $"文件有 {file.Length:N0} 字节，超过可读入的 {TableLimits.FileBytesMax:N0}",
                    $"The file has {file.Length:N0} bytes, more than the {TableLimits.FileBytesMax:N0} that are read"
                ),
                new("请拆分，例如按月。", "Split it, for instance by month.")
            );
        }

        try
        {
            var sample = Sample(path);
            if (FileSignature.Fault(sample, path) is { } fault)
            {
                throw Refuse(spot, fault.Found, fault.Remedy);
            }

            return FileSignature.IsZip(sample) ? new WorkbookFile(path) : new TextFile(path, sample);
        }
        catch (UnauthorizedAccessException)
        {
            throw Refuse(spot, new("没有读取该文件的权限", "The file may not be read"), new("请检查权限。", "Check its permissions."));
        }
        catch (IOException error) when (error is not EndOfStreamException)
        {
            throw Refuse(
                spot,
                new($"文件无法读取：{error.Message.TrimEnd('.')}", $"The file cannot be read: {error.Message.TrimEnd('.')}"),
                new("请关闭占用它的程序，或复制一份再试。", "Close other programs that hold it, or copy it, and try again.")
            );
        }
    }

    /// <summary>Opens the bytes while a spreadsheet program still has the file open.</summary>
    internal static FileStream Bytes(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);

    internal static readonly Bilingual CheckList = new(
        "请确认这是要读的清单，并另存一次。",
        "Check that this is the list, and save it again."
    );

    internal static ProblemException Refuse(Spot spot, Bilingual wrong, Bilingual remedy) => new(new Problem(spot, wrong, remedy));

    /// <inheritdoc/>
    public virtual void Dispose() { }

    private static byte[] Sample(string path)
    {
        using var stream = Bytes(path);
        var sample = new byte[Math.Min(TableLimits.SampleBytes, stream.Length)];
        var read = stream.ReadAtLeast(sample, sample.Length, throwOnEndOfStream: false);
        return sample[..read];
    }
}
