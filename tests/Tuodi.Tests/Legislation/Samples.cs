using Tuodi.Legislation.Classification;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Legislation;

/// <summary>The sample texts that ship, of invented places.</summary>
internal static class Samples
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "samples", "legislation");

    public static ClassificationRules Rules { get; } =
        ClassificationRules.Read(Path.Combine(Repository.Root, "data", "legislation", "classification.yaml"));

    public static string Text(string id) => Path.Combine(Folder, "texts", id + ".txt");
}
