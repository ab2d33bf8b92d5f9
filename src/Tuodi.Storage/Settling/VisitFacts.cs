using System.Text.Json;
using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Recipients.Register;
using Tuodi.Settlement.Facts;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;

namespace Tuodi.Storage.Settling;

/// <summary>Words what the register and the institution say as the facts of the calculation; what they do not say stays unknown.</summary>
internal static class VisitFacts
{
    private const string Emergency = "emergency";
    private static readonly Dictionary<string, string> Nothing = new(StringComparer.Ordinal);

    /// <summary>The person as the register knows it now.</summary>
    /// <param name="file">What the register knows.</param>
    /// <param name="relation">The insurance relation.</param>
    /// <param name="codes">The codes.</param>
    /// <param name="day">The day of the visit.</param>
    /// <param name="now">The instant, which decides what was known.</param>
    public static Person Person(PersonFile file, InsuranceRelation relation, CareCodes codes, DateOnly day, long now)
    {
        var periods = file.Statuses.Where(status => status.KnownFrom <= now && (status.KnownTo is not { } until || now < until)).ToList();
        var chosen = periods.Count == 0 ? [] : periods.GroupBy(status => status.Category).Select(group => Best(group, day)).ToList();
        return new Person
        {
            Scheme = Codes.Find(CodeField.Scheme, codes.Scheme(relation.Scheme) ?? string.Empty),
            Categories = [.. chosen.Select(status => status.Category)],
            Born = file.Person.Born,
            Sex = file.Person.Sex switch
            {
                "1" => Codes.Find(CodeField.Sex, "male"),
                "2" => Codes.Find(CodeField.Sex, "female"),
                _ => -1,
            },
            DisabilityGrade = file.Person.DisabilityGrade,
            Retired = relation.PersonType.StartsWith("12", StringComparison.Ordinal),
            Attributes = Attributes(file.Person.Attributes),
            Since = chosen.ToDictionary(status => status.Category, status => status.ValidFrom, StringComparer.Ordinal),
            Until = chosen
                .Where(status => status.ValidTo is not null)
                .ToDictionary(status => status.Category, status => status.ValidTo!.Value, StringComparer.Ordinal),
        };
    }

    /// <summary>The visit with its bill.</summary>
    /// <exception cref="Refusal">The parts of the bill contradict one another.</exception>
    public static Visit Visit(VisitRow row, ChargeRow charge, MedicalInstitution institution, PersonFile file, DateOnly day)
    {
        long?[] parts = [charge.InPolicy, charge.FirstPay, charge.OverLimit, charge.OwnPay];
        if (Bill.TryOf(charge.Total, parts, out var bill) is not null)
        {
            throw new Refusal("费用总额与四项费用之和不符或超出范围", "The bill's parts do not make its total, or it is too large");
        }

        var admitted = Instants.Day(row.Begun);
        return new Visit
        {
            Id = $"{row.Id}",
            Date = day,
            Admitted = admitted < day ? admitted : null,
            Kind = Codes.Find(CodeField.Visit, row.Kind),
            Institution = new Institution(
                institution.Level is { } level ? Codes.Find(CodeField.Level, level) : -1,
                AreaCode.TryParse(institution.Division, out var division) ? division : null,
                Attributes(institution.Attributes)
            ),
            Referral = Codes.Find(CodeField.Referral, Referral(row, institution, file)),
            Disease = row.Disease,
            Bill = bill,
        };
    }

    /// <summary>How the person came there: at home, with a filing, as an emergency, or without.</summary>
    public static string Referral(VisitRow row, MedicalInstitution institution, PersonFile file)
    {
        if (AreaCode.TryParse(row.Area, out var home) && AreaCode.TryParse(institution.Division, out var there) && home.SameCity(there))
        {
            return "local";
        }

        var told = Told(row.Details);
        if (row.Kind == Emergency || told == Emergency)
        {
            return Emergency;
        }

        var day = Instants.Day(row.Begun);
        var filing = file.Filings.FirstOrDefault(each =>
            !each.Cancelled
            && each.ValidFrom <= day
            && (each.ValidTo is not { } end || day <= end)
            && (each.Institution == institution.Code || (each.Institution is null && each.Division == institution.Division))
        );
        return filing switch
        {
            null => told ?? "unreferred",
            { Kind: FilingKind.Transfer } => "referred",
            _ => "filed",
        };
    }

    private static string? Told(byte[] details)
    {
        if (details.Length == 0)
        {
            return null;
        }

        using var json = JsonDocument.Parse(details);
        return json.RootElement.TryGetProperty(VisitRow.ReferralDetail, out var told) ? told.GetString() : null;
    }

    // The period that holds on the day, or else the one that began last: a policy may reach back to before it.
    private static StatusPeriod Best(IEnumerable<StatusPeriod> periods, DateOnly day) =>
        periods
            .OrderByDescending(status => status.ValidFrom <= day && (status.ValidTo is not { } end || day <= end))
            .ThenByDescending(status => status.ValidFrom)
            .First();

    private static Dictionary<string, string> Attributes(string? json) =>
        json is null ? Nothing : JsonSerializer.Deserialize(json, AttributesJson.Default.DictionaryStringString) ?? Nothing;
}
