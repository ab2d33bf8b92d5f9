namespace Tuodi.Server.Api.Records;

/// <summary>A member of a household.</summary>
/// <param name="Number">The person's number.</param>
/// <param name="Relation">The relation to the head.</param>
/// <param name="ValidFrom">The first day in the household.</param>
/// <param name="ValidTo">The last day, or null while it lasts.</param>
/// <param name="Name">The name, masked unless asked in clear.</param>
/// <param name="Sex">1 male, 2 female.</param>
/// <param name="Age">The age in full years, or null where the day of birth is not known.</param>
/// <param name="Categories">The recipient categories held today.</param>
/// <param name="Paid">What the settlements of the year come to.</param>
internal sealed record FamilyItem(
    string Number,
    string Relation,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    string Name,
    string Sex,
    int? Age,
    IReadOnlyList<string> Categories,
    FamilyPaidItem Paid
);
