using Microsoft.AspNetCore.Routing;
using Tuodi.Server.Fhir.Http;
using Tuodi.Server.Gateway.Tables;
using Tuodi.Server.Safety.Access;
using Tuodi.Storage;

namespace Tuodi.Server.Fhir.Stored;

/// <summary>FHIR over the storage, for users who may read settlements; identity is masked for all of them, since showing it is entered in the audit trail elsewhere.</summary>
public static class StoredFhir
{
    /// <summary>Maps it.</summary>
    /// <param name="endpoints">Where to.</param>
    /// <param name="service">The storage.</param>
    /// <param name="dictionaries">The names of the interface's codes.</param>
    public static void MapStoredFhir(this IEndpointRouteBuilder endpoints, SettlementService service, DictionaryTable dictionaries) =>
        endpoints.MapFhir(context => new FhirSource(service, dictionaries, context.SignedIn().Scope)).RequireAct(AccessAct.SettlementsRead);
}
