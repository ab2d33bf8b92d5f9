namespace Tuodi.Server.Api.Records;

/// <summary>Problem details (RFC 9457) as they are described.</summary>
/// <param name="Type">What kind it is, <c>urn:tuodi:problem:...</c>.</param>
/// <param name="Title">The kind for people.</param>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Detail">What is wrong here and what to do.</param>
/// <param name="Errors">What is wrong field by field, where that is known.</param>
internal sealed record ProblemItem(string Type, string Title, int Status, string Detail, IReadOnlyList<FieldItem>? Errors = null);
