namespace Tuodi.Server.Api.Records;

/// <summary>A person as found.</summary>
/// <param name="Area">The insured division.</param>
/// <param name="Number">The person's number.</param>
/// <param name="Name">The name, masked unless asked in clear.</param>
/// <param name="CertificateType">The kind of document.</param>
/// <param name="Certificate">Its number, masked unless asked in clear.</param>
/// <param name="Sex">1 male, 2 female.</param>
/// <param name="Born">The day of birth; masked the year.</param>
internal sealed record PersonItem(
    string Area,
    string Number,
    string Name,
    string CertificateType,
    string Certificate,
    string Sex,
    string? Born
);
