using Tuodi.Kernel;
using Tuodi.Recipients.Register;

namespace Tuodi.Simulation.Population;

/// <summary>An invented person of the county.</summary>
/// <param name="number">The person's place in the county, from 0.</param>
/// <param name="age">The age in the middle of the year.</param>
/// <param name="isMale">Whether male.</param>
public sealed class Resident(int number, int age, bool isMale)
{
    /// <summary>The person's place in the county, from 0.</summary>
    public int Number => number;

    /// <summary>The age in the middle of the year.</summary>
    public int Age => age;

    /// <summary>Whether male.</summary>
    public bool IsMale => isMale;

    /// <summary>The household.</summary>
    public required Household Household { get; init; }

    /// <summary>What the person is to the head of the household, one of <see cref="HouseholdRelation"/>.</summary>
    public required string Relation { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; internal set; } = string.Empty;

    /// <summary>The day of birth.</summary>
    public DateOnly Born { get; internal set; }

    /// <summary>The identity number, in the range that nobody has.</summary>
    public string CertNo { get; internal set; } = string.Empty;

    /// <summary>How the person is insured.</summary>
    public Cover Cover { get; internal set; }

    /// <summary>What an employee's personal account holds at the start of the year.</summary>
    public Money Balance { get; internal set; }

    /// <summary>The recipient status, or nothing.</summary>
    public Status? Status { get; internal set; }

    /// <summary>Whether enrolled for chronic outpatient care.</summary>
    public bool IsChronic { get; internal set; }

    /// <summary>Whether ill with cancer or on dialysis.</summary>
    public bool IsSerious { get; internal set; }

    /// <summary>The place of the scheme in figures that give residents first and employees second.</summary>
    public int Scheme => Cover == Cover.Resident ? 0 : 1;

    /// <summary>The number in the register.</summary>
    public string Id => $"P{number + 1:000000000}";
}
