using Tuodi.Kernel;

namespace Tuodi.Cli.Commands;

/// <summary>Writes a file whole or not at all.</summary>
internal static class NewFile
{
    /// <summary>Refuses a place that cannot be written to, before the work and not after it.</summary>
    /// <exception cref="ProblemException">The file is no workbook by its name, is one of those that are read, or its folder is not there.</exception>
    public static void Check(string path, IEnumerable<string> read)
    {
        if (!path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            throw Refuse(
                path,
                new("工作簿的文件名不以 .xlsx 结尾", "The workbook's name does not end in .xlsx"),
                new("请写 --out FILE.xlsx。", "Write --out FILE.xlsx.")
            );
        }

        CheckPlace(path, read);
    }

    /// <summary>Refuses a place that cannot be written to, whatever the file is.</summary>
    /// <exception cref="ProblemException">The file is one of those that are read, or its folder is not there.</exception>
    public static void CheckPlace(string path, IEnumerable<string> read)
    {
        var whole = Path.GetFullPath(path);
        if (read.Any(each => Path.GetFullPath(each) == whole))
        {
            throw Refuse(
                path,
                new("会覆盖正在读取的文件", "It would be written over a file that is read"),
                new("请换一个名字。", "Give another name.")
            );
        }

        if (Directory.Exists(whole) || !Directory.Exists(Path.GetDirectoryName(whole)))
        {
            throw Refuse(
                path,
                new("没有这个文件夹，或已有同名文件夹", "There is no such folder, or a folder has this name"),
                new("请给出现有文件夹中的文件。", "Give a file in a folder that exists.")
            );
        }
    }

    /// <summary>Refuses a file that is there already, unless the user says that it may go.</summary>
    /// <exception cref="ProblemException">It is there, and may not go.</exception>
    public static void CheckNew(string path, bool mayReplace)
    {
        if (!mayReplace && File.Exists(path))
        {
            throw new ProblemException(
                new Problem(
                    new Spot(path, 0, 0),
                    new Bilingual("已有同名文件", "There is such a file already"),
                    new Bilingual("请换一个名字，或加 --overwrite 覆盖。", "Give another name, or --overwrite to write over it.")
                )
            );
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

    private static ProblemException Refuse(string path, Bilingual wrong, Bilingual remedy) =>
        new(new Problem(new Spot(path, 0, 0), wrong, remedy));
}
