using Tuodi.Tests.House;

namespace Tuodi.Tests.Cli;

/// <summary>What a page of docs/how-to says that a command prints.</summary>
internal static class HowToPage
{
    /// <summary>The lines of its blocks that are no commands, each up to where it is cut short.</summary>
    public static List<string> Shown(string page) =>
        [
            .. File.ReadLines(Path.Combine(Repository.Root, "docs", "how-to", page))
                .Where(line =>
                    line.StartsWith("    ", StringComparison.Ordinal) && !line.TrimStart().StartsWith("./", StringComparison.Ordinal)
                )
                .Select(line => line[4..].Split("...")[0].TrimEnd(' ', ','))
                .Where(line => line.Length > 0),
        ];
}
