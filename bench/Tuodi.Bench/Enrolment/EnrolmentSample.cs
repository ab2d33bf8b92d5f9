namespace Tuodi.Bench.Enrolment;

/// <summary>Three invented months of subsidised enrolment with planted cases, and what has to come of them; the same seed gives the same months.</summary>
public sealed class EnrolmentSample
{
    /// <summary>The seed and the number of persons of the sample that ships.</summary>
    public const ulong ShippedSeed = 20250603;
    public const int ShippedPeople = 150;

    private const int Passes = 2;

    /// <summary>Makes the months.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="people">So many persons, if the cases do not need more.</param>
    public EnrolmentSample(ulong seed, int people = ShippedPeople)
    {
        Seed = seed;
        var cases = new EnrolmentCases(this, seed);
        for (var pass = 0; pass < Passes; pass++)
        {
            cases.PlantAll();
        }

        while (People.Count < people)
        {
            cases.PlantRight();
        }
    }

    public ulong Seed { get; }

    public List<EnrolmentPerson> People { get; } = [];

    /// <summary>Rows that must be refused, by file, line and heading.</summary>
    public List<(string File, int Line, string Heading)> Refused { get; } = [];
}
