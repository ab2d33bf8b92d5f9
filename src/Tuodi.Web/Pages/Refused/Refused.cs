namespace Tuodi.Web.Pages.Refused;

/// <summary>Why something is not shown.</summary>
/// <param name="Status">The status of HTTP: 400, 403, 404, 409, 413, 429, 500 or 503.</param>
/// <param name="Why">What is wrong here, or nothing where the status says all.</param>
public sealed record Refused(int Status, string? Why);
