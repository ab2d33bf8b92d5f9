using Tuodi.Server.Api.Resources;

namespace Tuodi.Server.Api.Http;

/// <summary>All operations of the API.</summary>
internal static class Operations
{
    public static IReadOnlyList<Operation> All { get; } =
    [
        .. Persons.Operations,
        .. Statuses.Operations,
        .. Institutions.Operations,
        .. Catalogue.Operations,
        .. PoliciesInForce.Operations,
        .. Settlements.Operations,
        .. Preview.Operations,
        .. Reversals.Operations,
        .. Journal.Operations,
        .. Outbox.Operations,
    ];
}
