using Tuodi.Simulation.Plan;
using Tuodi.Simulation.Population;

namespace Tuodi.Simulation.Care;

/// <summary>A visit that somebody is going to make in the year.</summary>
public sealed class PlannedVisit
{
    /// <summary>Its place in the year, from 0.</summary>
    public required int Number { get; init; }

    /// <summary>Who.</summary>
    public required Resident Resident { get; init; }

    /// <summary>What for.</summary>
    public required CareKind Kind { get; init; }

    /// <summary>Where.</summary>
    public required PlanInstitution Institution { get; init; }

    /// <summary>How far that is.</summary>
    public required Distance Distance { get; init; }

    /// <summary>The day it begins.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The hour at which it begins.</summary>
    public required int Hour { get; init; }

    /// <summary>The days until it ends; none but for a stay.</summary>
    public required int Days { get; init; }

    /// <summary>The bill, in fen.</summary>
    public required long Cost { get; init; }

    /// <summary>How much of it is outside the policy, in fen.</summary>
    public required long OwnPay { get; init; }

    /// <summary>What a stay is for, or nothing.</summary>
    public PlanDiagnosis? Diagnosis { get; init; }

    /// <summary>Whether a transfer there is filed.</summary>
    public bool IsReferred { get; init; }

    /// <summary>Whether the settlement is sent again.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>Whether the settlement is taken back on the next day.</summary>
    public bool IsReversed { get; init; }

    /// <summary>Whether it is then settled again.</summary>
    public bool IsSettledAgain { get; init; }

    /// <summary>How many days after its end it is settled.</summary>
    public int Late { get; init; }

    /// <summary>The day on which it ends.</summary>
    public DateOnly End => Day.AddDays(Days);
}
