using Tuodi.Kernel;

namespace Tuodi.Server.Fhir.Records;

/// <summary>Refuses a settlement that cannot be told truly: amounts that do not add up, ids that FHIR cannot carry or that give away who somebody is.</summary>
internal static class SettlementCheck
{
    /// <summary>The settlement itself.</summary>
    /// <exception cref="ProblemException">It cannot be told; the problems name the settlement, never the person.</exception>
    public static FhirSettlement Checked(this FhirSettlement settlement)
    {
        var spot = new Spot($"settlement {settlement.Key}", 0, 0);
        var problems = Wrong(settlement).Select(wrong => new Problem(spot, wrong, "Correct the stored settlement or its reading")).ToList();
        return problems.Count == 0 ? settlement : throw new ProblemException(problems);
    }

    /// <summary>The person itself.</summary>
    /// <exception cref="ProblemException">The person's number is no id, or is the number of the person's document.</exception>
    public static FhirPerson Checked(this FhirPerson person) =>
        Wrong(person) is { } wrong
            ? throw new ProblemException(new Problem(new Spot("person", 0, 0), wrong, "Give the person a number of the register"))
            : person;

    private static IEnumerable<string> Wrong(FhirSettlement settlement)
    {
        var shared = settlement.Benefit + settlement.PersonPart + settlement.InstitutionPart;
        if (shared != settlement.Bill.Total)
        {
            yield return $"Funds, person and institution pay {shared} of a bill of {settlement.Bill.Total}";
        }

        if (settlement.Account + settlement.Cash != settlement.PersonPart)
        {
            yield return $"Account and cash make {settlement.Account + settlement.Cash}, the person's part is {settlement.PersonPart}";
        }

        if (!FhirKey.IsId(settlement.Key.ToString()) || !FhirKey.IsId(settlement.Institution.Code))
        {
            yield return "The number of the settlement or of the institution has letters that an id may not have, or is too long";
        }

        if (Wrong(settlement.Person) is { } wrong)
        {
            yield return wrong;
        }
    }

    private static string? Wrong(FhirPerson person) =>
        FhirKey.Read(person.Key.ToString()) is null || person.Key.Local.Contains('.', StringComparison.Ordinal)
            ? "The person's number has letters that an id may not have, or is too long"
        : person.Key.Local == person.CertNo ? "The person's number is the number of the person's document, which ids would give away"
        : null;
}
