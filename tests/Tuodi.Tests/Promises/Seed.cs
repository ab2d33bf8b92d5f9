using System.Globalization;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Promises;

/// <summary>A history that can be replayed: its seed, how many steps are drawn, and which of them are left out.</summary>
/// <param name="Number">The seed.</param>
/// <param name="Length">How many steps.</param>
/// <param name="Without">The places of the steps that are left out.</param>
internal sealed record Seed(int Number, int Length, IReadOnlyList<int> Without)
{
    private const string Folder = "tests/Tuodi.Tests/Promises/Seeds";

    /// <summary>The seeds that once failed, which are run first every time.</summary>
    public static IEnumerable<Seed> Kept =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, Folder), "*.seed").Order(StringComparer.Ordinal).Select(Read);

    public IEnumerable<Step> Steps => Histories.Draw(Number, Length).Where(step => !Without.Contains(step.Place));

    /// <summary>Writes a seed that failed into artifacts/, and says how to keep it.</summary>
    public string Save()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts/promises")).FullName;
        var name = string.Create(CultureInfo.InvariantCulture, $"history-{Number}.seed");
        File.WriteAllText(Path.Combine(folder, name), $"seed {Number}\nlength {Length}\nwithout {string.Join(' ', Without)}\n");
        return $"To keep this history so that it is run first from now on: cp artifacts/promises/{name} {Folder}/";
    }

    private static Seed Read(string file)
    {
        var lines = File.ReadAllLines(file).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
        return new Seed(Number(lines[0][1]), Number(lines[1][1]), [.. lines[2][1..].Select(Number)]);
    }
}
