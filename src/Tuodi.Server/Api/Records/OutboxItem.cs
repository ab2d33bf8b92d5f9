namespace Tuodi.Server.Api.Records;

/// <summary>Something that others are to be told.</summary>
/// <param name="Area">The insured division.</param>
/// <param name="Number">Its number.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Reference">To what.</param>
/// <param name="At">When.</param>
internal sealed record OutboxItem(string Area, string Number, string Kind, string Reference, DateTimeOffset At);
