namespace Tuodi.Server.Api.Resources;

/// <summary>Sums of a person's settlements of a year, in fen; a reversal or a correction is a row of its own with the difference.</summary>
internal sealed record FamilyPaid
{
    public required string Person { get; init; }

    public required long Total { get; init; }

    public required long Funds { get; init; }

    public required long Assistance { get; init; }

    public required long PersonPart { get; init; }
}
