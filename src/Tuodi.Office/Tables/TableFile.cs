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
                ? Refuse(spot, "This is a folder, and a file is expected", "Give the lists in it one by one.")
                : Refuse(spot, "There is no such file", "Check the path.");
        }

        if (file.Length > TableLimits.FileBytesMax)
        {
            throw Refuse(
                spot,
                $"The file has {file.Length:N0} bytes, more than the {TableLimits.FileBytesMax:N0} that are read",
                "Split it, for instance by month."
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
            throw Refuse(spot, "The file may not be read", "Check its permissions.");
        }
        catch (IOException error) when (error is not EndOfStreamException)
        {
            throw Refuse(
                spot,
                $"The file cannot be read: {error.Message.TrimEnd('.')}",
                "Close other programs that hold it, or copy it, and try again."
            );
        }
    }

    /// <summary>Opens the bytes while a spreadsheet program still has the file open.</summary>
    internal static FileStream Bytes(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);

    internal static ProblemException Refuse(Spot spot, string wrong, string remedy) => new(new Problem(spot, wrong, remedy));

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
