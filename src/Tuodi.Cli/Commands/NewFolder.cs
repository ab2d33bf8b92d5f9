using Tuodi.Kernel;

namespace Tuodi.Cli.Commands;

/// <summary>Writes a folder whole or not at all.</summary>
internal static class NewFolder
{
    /// <summary>Refuses a place that cannot be written to, before the work and not after it.</summary>
    /// <exception cref="ProblemException">Something is there already, or the folder around it is not.</exception>
    public static void Check(string path)
    {
        var whole = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (File.Exists(whole) || (Directory.Exists(whole) && Directory.EnumerateFileSystemEntries(whole).Any()))
        {
            throw new ProblemException(
                new Problem(
                    new Spot(path, 0, 0),
                    new Bilingual(
                        "此处已有内容，两次的文件不能混在一起",
                        "There is something in this place already, and files of two runs must not mix"
                    ),
                    new Bilingual("请给出新的或空的文件夹。", "Give a folder that is new or empty.")
                )
            );
        }

        if (!Directory.Exists(Path.GetDirectoryName(whole)))
        {
            throw new ProblemException(
                new Problem(
                    new Spot(path, 0, 0),
                    new Bilingual("上级文件夹不存在", "The folder around this one is not there"),
                    new Bilingual("请给出现有文件夹中的文件夹。", "Give a folder within one that exists.")
                )
            );
        }
    }

    /// <summary>Writes into a folder beside it and puts that in its place when all is written; what fails leaves nothing behind.</summary>
    public static void Write(string path, Action<string> write)
    {
        var whole = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var beside = $"{whole}.{Environment.ProcessId}.part";
        try
        {
            Directory.CreateDirectory(beside);
            write(beside);
            if (Directory.Exists(whole))
            {
                Directory.Delete(whole); // empty, or it would not have come so far
            }

            Directory.Move(beside, whole);
        }
        finally
        {
            if (Directory.Exists(beside))
            {
                Directory.Delete(beside, recursive: true);
            }
        }
    }
}
