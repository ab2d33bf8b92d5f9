namespace Tuodi.Server.Api.Records;

/// <summary>A designated institution.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="CreditCode">The unified social credit code.</param>
/// <param name="Kind">1 hospital, 2 pharmacy.</param>
/// <param name="Level">primary, 1, 2 or 3.</param>
/// <param name="Grade">Its grade as the interface codes it.</param>
/// <param name="Division">The division it lies in.</param>
/// <param name="AgreementFrom">The first day of its agreement.</param>
/// <param name="AgreementTo">The last day of its agreement.</param>
/// <param name="Version">How often the row was written.</param>
internal sealed record InstitutionItem(
    string Code,
    string Name,
    string? CreditCode,
    string Kind,
    string? Level,
    string? Grade,
    string Division,
    DateOnly? AgreementFrom,
    DateOnly? AgreementTo,
    long Version
);
