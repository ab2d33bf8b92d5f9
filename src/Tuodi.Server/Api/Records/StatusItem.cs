namespace Tuodi.Server.Api.Records;

/// <summary>A status period.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Category">The category, a key of policies.</param>
/// <param name="ValidFrom">The first day.</param>
/// <param name="ValidTo">The last day, or null while it lasts.</param>
/// <param name="KnownFrom">When the register learnt it.</param>
/// <param name="KnownTo">When it learnt better, or null while it stands.</param>
/// <param name="Source">Where it comes from.</param>
internal sealed record StatusItem(
    string Id,
    string Category,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    DateTimeOffset KnownFrom,
    DateTimeOffset? KnownTo,
    string? Source
);
