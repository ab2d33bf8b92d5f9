namespace Tuodi.Server.Api.Records;

/// <summary>A person with insurance and status periods.</summary>
/// <param name="Area">The insured division.</param>
/// <param name="Number">The person's number.</param>
/// <param name="IsMasked">Whether identity is masked.</param>
/// <param name="Name">The name.</param>
/// <param name="CertificateType">The kind of document.</param>
/// <param name="Certificate">Its number.</param>
/// <param name="Sex">1 male, 2 female.</param>
/// <param name="Born">The day of birth; masked the year.</param>
/// <param name="Died">The day of death; masked the year.</param>
/// <param name="DisabilityGrade">1 the most severe, 0 for none.</param>
/// <param name="KnownAt">The instant whose knowledge is told, or null for now.</param>
/// <param name="Insurance">The insurance relations, oldest first.</param>
/// <param name="Statuses">The status periods as known then.</param>
internal sealed record PersonDetail(
    string Area,
    string Number,
    bool IsMasked,
    string Name,
    string CertificateType,
    string Certificate,
    string Sex,
    string? Born,
    string? Died,
    int DisabilityGrade,
    DateTimeOffset? KnownAt,
    IReadOnlyList<InsuranceItem> Insurance,
    IReadOnlyList<StatusItem> Statuses
);
