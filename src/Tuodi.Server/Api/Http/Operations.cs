using Tuodi.Server.Api.Resources;

namespace Tuodi.Server.Api.Http;

/// <summary>All operations of the API.</summary>
internal static class Operations
{
    /// <summary>Those that are done here.</summary>
    public static IReadOnlyList<Operation> Mapped { get; } =
    [
        .. Persons.Operations,
        .. Families.Operations,
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

    /// <summary>Those of other parts of the server too.</summary>
    public static IReadOnlyList<Operation> All { get; } = [.. Mapped, .. SafetyOperations.All];
}
