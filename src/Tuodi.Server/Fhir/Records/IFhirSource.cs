namespace Tuodi.Server.Fhir.Records;

/// <summary>Where the resources come from: the storage, read only. What is not there is nothing, never an exception.</summary>
public interface IFhirSource
{
    /// <summary>A settlement.</summary>
    ValueTask<FhirSettlement?> SettlementAsync(FhirKey key, CancellationToken cancel);

    /// <summary>A person's settlements in the order of their numbers; those after a number where one is given.</summary>
    ValueTask<FhirPage> SettlementsAsync(FhirKey person, string? after, int count, CancellationToken cancel);

    /// <summary>A person.</summary>
    ValueTask<FhirPerson?> PersonAsync(FhirKey key, CancellationToken cancel);

    /// <summary>An institution by its code.</summary>
    ValueTask<FhirInstitution?> InstitutionAsync(string code, CancellationToken cancel);
}
