using Tuodi.Server.Fhir.Records;

namespace Tuodi.Tests.Fhir;

/// <summary>The samples as a storage would give them.</summary>
internal sealed class SampleSource : IFhirSource
{
    private readonly List<FhirSettlement> _settlements = [.. Sample.All.Values.OrderBy(s => s.Key.Local, StringComparer.Ordinal)];

    /// <summary>A settlement whose funds and person pay a fen less than the bill.</summary>
    public static FhirSettlement Unbalanced { get; } =
        Sample.All["inpatient"] with
        {
            Key = new FhirKey("330100", "broken"),
            PersonPart = new Tuodi.Kernel.Money(504_240),
            Cash = new Tuodi.Kernel.Money(504_240),
        };

    public ValueTask<FhirSettlement?> SettlementAsync(FhirKey key, CancellationToken cancel) =>
        new(_settlements.Append(Unbalanced).FirstOrDefault(settlement => settlement.Key == key));

    public ValueTask<FhirPage> SettlementsAsync(FhirKey person, string? after, int count, CancellationToken cancel)
    {
        var left = _settlements
            .Where(s => s.Person.Key == person && (after is null || string.CompareOrdinal(s.Key.Local, after) > 0))
            .ToList();
        return new(new FhirPage([.. left.Take(count)], left.Count > count));
    }

    public ValueTask<FhirPerson?> PersonAsync(FhirKey key, CancellationToken cancel) =>
        new(key == Sample.Person.Key ? Sample.Person : null);

    public ValueTask<FhirInstitution?> InstitutionAsync(string code, CancellationToken cancel) =>
        new(_settlements.Select(settlement => settlement.Institution).FirstOrDefault(institution => institution.Code == code));
}
