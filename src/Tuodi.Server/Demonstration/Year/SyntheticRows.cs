using Tuodi.Recipients.Register;
using Tuodi.Simulation.Plan;
using Tuodi.Simulation.Population;
using Tuodi.Storage.Rows;

namespace Tuodi.Server.Demonstration.Year;

/// <summary>Words a synthetic county as rows of the register.</summary>
internal static class SyntheticRows
{
    /// <summary>Where its statuses and households come from.</summary>
    public const string Source = "虚构县名单（演示）";
    private static readonly DateOnly Agreed = new(2020, 1, 1);

    public static string Scheme(Resident resident) => resident.Cover == Cover.Resident ? "390" : "310";

    public static MedicalInstitution Institution(PlanInstitution place) =>
        new()
        {
            Code = place.Code,
            Name = place.Name,
            Level = place.Level,
            Grade = place.Grade,
            Division = place.Division,
            AgreementFrom = Agreed,
        };

    public static OperatorRow Operator(PlanInstitution place) =>
        new()
        {
            Institution = place.Code,
            Id = "D000001",
            Name = "收费员（虚构）",
            Active = true,
        };

    public static InsuredPerson Person(CountyPlan plan, Resident resident) =>
        new()
        {
            Area = plan.Division,
            Id = resident.Id,
            Name = resident.Name,
            CertType = "01",
            CertNo = resident.CertNo,
            Sex = resident.IsMale ? "1" : "2",
            Nation = "01",
            Born = resident.Born,
        };

    public static InsuranceRelation Relation(CountyPlan plan, Resident resident) =>
        new()
        {
            Area = plan.Division,
            Person = resident.Id,
            Scheme = Scheme(resident),
            PersonType = Kind(resident),
            ValidFrom = Agreed,
            Unit = $"{plan.Towns[resident.Household.Town]}（虚构）",
            Balance = resident.Balance.Fen,
        };

    /// <summary>The status as the register knows it before the year: that it will end is not known yet.</summary>
    public static StatusPeriod Known(CountyPlan plan, Resident resident, long id, long since) =>
        new()
        {
            Area = plan.Division,
            Id = id,
            Person = resident.Id,
            Category = resident.Status!.Category,
            ValidFrom = resident.Status.From,
            KnownFrom = since,
            Source = Source,
        };

    /// <summary>That a person belongs to the household, since the register goes back or since birth.</summary>
    public static HouseholdMembership Membership(CountyPlan plan, Resident resident, long id, long since) =>
        new()
        {
            Area = plan.Division,
            Id = id,
            Household = $"F{resident.Household.Number + 1:00000000}",
            Person = resident.Id,
            Relation = resident.Relation,
            ValidFrom = resident.Born > Agreed ? resident.Born : Agreed,
            KnownFrom = since,
            Source = Source,
        };

    private static string Kind(Resident resident) =>
        resident.Cover switch
        {
            Cover.Employee => "11",
            Cover.Retired => "12",
            _ => resident.Age switch
            {
                < 7 => "1402",
                < 19 => "1403",
                >= 60 => "16",
                _ => "15",
            },
        };
}
