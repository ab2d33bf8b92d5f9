namespace Tuodi.Tests.House;

/// <summary>The work tree that the tests were built from.</summary>
internal static class Repository
{
    private static readonly HashSet<string> NotOurs = new(StringComparer.Ordinal) { ".git", "artifacts", "node_modules", "bin", "obj" };

    public static string Root { get; } = FindRoot();

    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>Every file below a folder of the repository that somebody wrote, sorted; empty where there is no such folder.</summary>
    public static IReadOnlyList<string> Files(string folder, string pattern = "*")
    {
        var start = Path.Combine(Root, folder);
        if (!Directory.Exists(start))
        {
            return [];
        }

        var files = new List<string>();
        var folders = new Stack<string>([start]);
        while (folders.TryPop(out var next))
        {
            files.AddRange(Directory.EnumerateFiles(next, pattern));
            foreach (var below in Directory.EnumerateDirectories(next).Where(d => !NotOurs.Contains(Path.GetFileName(d))))
            {
                folders.Push(below);
            }
        }

        files.Sort(StringComparer.Ordinal);
        return files;
    }

    public static IEnumerable<(string Path, int Number, string Text)> Lines(IEnumerable<string> files) =>
        files.SelectMany(file => File.ReadLines(file).Select((text, i) => (Relative(file), i + 1, text)));

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Tuodi.slnx")))
            {
                return at.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No Tuodi.slnx above {AppContext.BaseDirectory}");
    }
}
