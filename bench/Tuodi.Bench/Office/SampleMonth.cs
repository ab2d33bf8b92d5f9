namespace Tuodi.Bench.Office;

/// <summary>An invented month of an office with planted cases, and what an audit must find in it; the same seed gives the same month.</summary>
public sealed class SampleMonth
{
    public const int Year = 2025;
    public const int Month = 6;

    /// <summary>How many settlements and lines of rosters the shipped sample has.</summary>
    public const int ShippedSettlements = 2_000;
    public const int ShippedRosterRows = 600;

    private readonly SampleCases _cases;

    /// <summary>Makes a month.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="settlements">So many rows of settlements.</param>
    /// <param name="rosterRows">So many lines of rosters, if the cases do not need more.</param>
    public SampleMonth(ulong seed, int settlements = ShippedSettlements, int rosterRows = ShippedRosterRows)
    {
        Seed = seed;
        _cases = new SampleCases(this, seed);
        var passes = Math.Max(2, settlements / 500);
        for (var pass = 0; pass < passes; pass++)
        {
            _cases.PlantAll();
        }

        while (Visits.Count < settlements)
        {
            // Persons without a status have visits too, and the roster has only so many lines.
            _cases.PlantRight(settlements - Visits.Count, hasStatus: Statuses.Count < rosterRows);
        }

        while (Statuses.Count < rosterRows)
        {
            _cases.PlantOnRosterOnly();
        }
    }

    public ulong Seed { get; }

    public List<SampleVisit> Visits { get; } = [];

    public List<SampleStatus> Statuses { get; } = [];

    /// <summary>Rows that must be refused, by file, line and heading.</summary>
    public List<(string File, int Line, string Heading)> Refused { get; } = [];

    /// <summary>Identities that nothing explains, with their rows on the rosters.</summary>
    public Dictionary<string, int> Unknown { get; } = new(StringComparer.Ordinal);

    /// <summary>The rows of settlements that can be read and are the first to tell of theirs: each counts once.</summary>
    public int Settlements => Visits.Count;
}
