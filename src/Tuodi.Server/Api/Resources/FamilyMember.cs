using Tuodi.Recipients.Register;

namespace Tuodi.Server.Api.Resources;

/// <summary>A member of a household as the register knows it.</summary>
/// <param name="Membership">How the person belongs to it.</param>
/// <param name="Person">The person.</param>
/// <param name="Statuses">The status periods that hold.</param>
/// <param name="Paid">What the settlements of the year come to.</param>
internal sealed record FamilyMember(
    HouseholdMembership Membership,
    InsuredPerson Person,
    IReadOnlyList<StatusPeriod> Statuses,
    FamilyPaid? Paid
)
{
    /// <summary>The age in full years on a day, or nothing where the day of birth is not known.</summary>
    public int? AgeOn(DateOnly day) =>
        Person.Born is { } born ? day.Year - born.Year - (day < born.AddYears(day.Year - born.Year) ? 1 : 0) : null;
}
