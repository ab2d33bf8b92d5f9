using Tuodi.Legislation.Classification;
using Tuodi.Legislation.Importing;
using Tuodi.Legislation.Register;
using Tuodi.Storage.Databases;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Legislation;

/// <summary>The sample texts that ship, of invented places.</summary>
internal static class Samples
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "samples", "legislation");

    public static ClassificationRules Rules { get; } =
        ClassificationRules.Read(Path.Combine(Repository.Root, "data", "legislation", "classification.yaml"));

    public static string Text(string id) => Path.Combine(Folder, "texts", id + ".txt");

    /// <summary>A register in a file or a database.</summary>
    public static LegislationRegister Register(string place) =>
        LegislationRegister
            .OpenAsync(DatabaseLocation.Open(place), TimeProvider.System, TestContext.Current.CancellationToken)
            .GetAwaiter()
            .GetResult();

    /// <summary>Takes all samples into a register.</summary>
    public static void Import(LegislationRegister register)
    {
        var details = TextDetails.ReadIndex(Path.Combine(Folder, "index.csv"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Folder, "texts")))
        {
            register.Import(TextFile.Open(file), details[Path.GetFileNameWithoutExtension(file)]);
        }
    }
}
