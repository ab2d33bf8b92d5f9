using Tuodi.Kernel;
using Tuodi.Policies.Yaml;

namespace Tuodi.Office.Recognising;

/// <summary>What the reading of lists knows: headings, kinds, identities, from the shipped files and from those that users add.</summary>
/// <param name="Headings">What headings mean.</param>
/// <param name="Identities">What identities mean.</param>
public sealed record OfficeData(HeadingBook Headings, IdentityVocabulary Identities)
{
    /// <summary>The shipped files, as they stand in a folder.</summary>
    private static readonly string[] Shipped = ["headings.yaml", "identities.yaml"];

    /// <summary>Reads the files of a folder and then those that a user adds; a later file may give a heading another meaning.</summary>
    /// <param name="folder">The shipped folder, <c>data/office</c>.</param>
    /// <param name="userFiles">Files with the same keys.</param>
    /// <exception cref="ProblemException">A file is missing or wrong.</exception>
    public static OfficeData Load(string folder, params IReadOnlyList<string> userFiles)
    {
        var reader = new OfficeDataReader();
        foreach (var file in Shipped.Select(name => Path.Combine(folder, name)).Concat(userFiles))
        {
            reader.Add(YamlFile.Read(file, file));
        }

        return reader.Finish();
    }
}
