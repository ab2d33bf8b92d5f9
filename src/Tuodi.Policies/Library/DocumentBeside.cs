using Tuodi.Policies.Yaml;

namespace Tuodi.Policies.Library;

/// <summary>A document of a library that lies in no folder: it stands beside the files of its division, and goes before one that begins on the same day.</summary>
/// <param name="Division">The division, six digits.</param>
/// <param name="Name">What it is called among the documents of its division, as a file without its ending.</param>
/// <param name="Chain">What it says with all that it builds on, the most general first.</param>
public sealed record DocumentBeside(string Division, string Name, IReadOnlyList<YamlMap> Chain)
{
    /// <summary>What stands in the place of its path.</summary>
    public string Path => $"{Division}/{Name}.yaml";
}
