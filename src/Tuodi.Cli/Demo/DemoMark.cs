using System.Security.Cryptography;
using System.Text.Json;

namespace Tuodi.Cli.Demo;

/// <summary>The file beside a demonstration's database that says it is finished and what it was made of; it is written last.</summary>
/// <param name="Persons">How many persons.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Outpatient">How many of 100 general outpatient visits happened.</param>
/// <param name="Plan">SHA-256 of the plan it was drawn from.</param>
/// <param name="Settlements">How many settlements.</param>
internal sealed record DemoMark(int Persons, long Seed, int Outpatient, string Plan, int Settlements)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>What a plan is known by.</summary>
    public static string HashOf(string plan) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(plan)));

    /// <summary>The mark of a database, or nothing where it is not finished.</summary>
    public static DemoMark? Read(string database)
    {
        var file = FileOf(database);
        if (!File.Exists(database) || !File.Exists(file))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<DemoMark>(File.ReadAllText(file));
        }
        catch (JsonException)
        {
            return null; // cut off while it was written: then nothing is known of the database
        }
    }

    /// <summary>Marks a database as finished.</summary>
    public void Write(string database) =>
        File.WriteAllText(FileOf(database), JsonSerializer.Serialize(this, Indented) + Environment.NewLine);

    /// <summary>Takes away whatever there is of a demonstration.</summary>
    public static void Clear(string database)
    {
        foreach (var file in new[] { FileOf(database), database, $"{database}-wal", $"{database}-shm" })
        {
            File.Delete(file);
        }
    }

    private static string FileOf(string database) => $"{database}.json";
}
