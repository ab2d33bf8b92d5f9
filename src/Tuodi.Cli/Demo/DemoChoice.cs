namespace Tuodi.Cli.Demo;

/// <summary>What the command line says of a demonstration.</summary>
/// <param name="Persons">How many persons.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Outpatient">How many of 100 general outpatient visits happen.</param>
/// <param name="Database">The file of the database.</param>
/// <param name="Urls">Where to listen, or nothing for the default.</param>
/// <param name="Fresh">Whether it is made anew.</param>
/// <param name="Serve">Whether it is served.</param>
internal sealed record DemoChoice(int Persons, long Seed, int Outpatient, string Database, string? Urls, bool Fresh, bool Serve)
{
    /// <summary>Whether the number of persons was said.</summary>
    public bool IsPersonsSaid { get; init; }

    /// <summary>Whether the seed was said.</summary>
    public bool IsSeedSaid { get; init; }

    /// <summary>Whether the part of outpatient visits was said.</summary>
    public bool IsOutpatientSaid { get; init; }
}
