using Tuodi.Kernel;

namespace Tuodi.Cli.Commands;

/// <summary>Writes a file whole or not at all.</summary>
internal static class NewFile
{
    /// <summary>Refuses a place that cannot be written to, before the work and not after it.</summary>
    /// <exception cref="ProblemException">The file is no workbook by its name, is one of those that are read, or its folder is not there.</exception>
    public static void Check(string path, IEnumerable<string> read)
    {
        var whole = Path.GetFullPath(path);
        if (!path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            throw Refuse(path, "The workbook's name does not end in .xlsx", "Write --out FILE.xlsx.");
        }

        if (read.Any(each => Path.GetFullPath(each) == whole))
        {
            throw Refuse(path, "The workbook would be written over one of the lists", "Give another name.");
        }

        if (Directory.Exists(whole) || !Directory.Exists(Path.GetDirectoryName(whole)))
        {
            throw Refuse(path, "There is no such folder, or a folder has this name", "Give a file in a folder that exists.");
        }
    }

    /// <summary>Writes beside the file and puts it in its place when all is written; what fails leaves nothing behind.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        var beside = $"{path}.{Environment.ProcessId}.part";
        try
        {
            using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
            {
                write(stream);
            }

            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    private static ProblemException Refuse(string path, string wrong, string remedy) =>
        new(new Problem(new Spot(path, 0, 0), wrong, remedy));
}
