using System.Globalization;
using System.Text.Json.Nodes;
using Tuodi.Server.Fhir.Records;
using Tuodi.Server.Fhir.Resources;

namespace Tuodi.Server.Fhir.Http;

/// <summary>Finds resources in the source, one by its id or a page of them.</summary>
internal sealed class FhirReading(IFhirSource source, Masking masking, CancellationToken cancel)
{
    public static IReadOnlyList<string> Types { get; } =
    [PatientResource.Type, OrganizationResource.Type, CoverageResource.Type, .. SettlementResources.ByType.Keys];

    /// <summary>Whether a type is searched by the person whose it is.</summary>
    public static bool IsOfPatient(string type) => type is not (PatientResource.Type or OrganizationResource.Type);

    public async ValueTask<JsonObject?> OneAsync(string type, string id)
    {
        switch (type)
        {
            case OrganizationResource.Type:
                return FhirKey.IsId(id) && await source.InstitutionAsync(id, cancel) is { } found ? OrganizationResource.Of(found) : null;
            case PatientResource.Type:
                return FhirKey.Read(id) is { } key && await PersonAsync(key) is { } person ? PatientResource.Of(person, masking) : null;
            case CoverageResource.Type:
                return CoverageResource.PersonOf(id) is { } insured
                    ? (await CoveragesAsync(insured)).FirstOrDefault(coverage => (string?)coverage["id"] == id)
                    : null;
            default:
                return FhirKey.Read(id) is { } settlement && await source.SettlementAsync(settlement, cancel) is { } settled
                    ? SettlementResources.ByType[type](settled.Checked())
                    : null;
        }
    }

    /// <summary>A page, and where the next one begins, or nothing where there is none.</summary>
    public async ValueTask<(IReadOnlyList<JsonObject> Page, string? Next)> PageAsync(string type, SearchQuery search)
    {
        if (search.Ids is { } ids)
        {
            var found = new List<JsonObject>();
            foreach (var id in ids.Distinct(StringComparer.Ordinal))
            {
                if (await OneAsync(type, id) is { } resource && (search.Patient is not { } of || PatientOf(resource) == of.ToString()))
                {
                    found.Add(resource);
                }
            }

            return Part(found, search);
        }

        var patient = search.Patient!.Value;
        if (type == CoverageResource.Type)
        {
            return Part(await CoveragesAsync(patient), search);
        }

        var page = await source.SettlementsAsync(patient, search.After, search.Count, cancel);
        return (
            [.. page.Settlements.Select(settlement => SettlementResources.ByType[type](settlement.Checked()))],
            page.HasMore ? page.Settlements[^1].Key.Local : null
        );
    }

    /// <summary>A page of a list that is short enough to be read whole each time; its cursor is how many came before.</summary>
    private static (IReadOnlyList<JsonObject> Page, string? Next) Part(IReadOnlyList<JsonObject> all, SearchQuery search)
    {
        var before = int.TryParse(search.After, NumberStyles.None, CultureInfo.InvariantCulture, out var given)
            ? Math.Min(given, all.Count)
            : 0;
        var upTo = Math.Min(before + search.Count, all.Count);
        return ([.. all.Take(before..upTo)], upTo < all.Count ? upTo.ToString(CultureInfo.InvariantCulture) : null);
    }

    private static string? PatientOf(JsonObject resource) =>
        ((string?)(resource["patient"] ?? resource["beneficiary"])?["reference"])?[(PatientResource.Type.Length + 1)..];

    private async ValueTask<FhirPerson?> PersonAsync(FhirKey key) => (await source.PersonAsync(key, cancel))?.Checked();

    private async ValueTask<IReadOnlyList<JsonObject>> CoveragesAsync(FhirKey key) =>
        await PersonAsync(key) is { } person ? [.. CoverageResource.Of(person)] : [];
}
