namespace Tuodi.Server.Demonstration;

/// <summary>An invented person of the demonstration.</summary>
/// <param name="Id">The person's number.</param>
/// <param name="Name">The name.</param>
/// <param name="CertNo">The identity number, in the range that nobody has.</param>
/// <param name="Scheme">The scheme.</param>
/// <param name="PersonType">The kind of insured person.</param>
/// <param name="Category">The recipient category, or nothing.</param>
/// <param name="Balance">What the personal account holds, in fen.</param>
public sealed record DemoPerson(
    string Id,
    string Name,
    string CertNo,
    string Scheme,
    string PersonType,
    string? Category = null,
    long Balance = 0
);
