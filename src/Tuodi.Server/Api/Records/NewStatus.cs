namespace Tuodi.Server.Api.Records;

/// <summary>A status period to be added.</summary>
/// <param name="Category">The category, a key of policies.</param>
/// <param name="ValidFrom">The first day.</param>
/// <param name="ValidTo">The last day, or null while it lasts.</param>
/// <param name="Source">The list or decision it comes from.</param>
internal sealed record NewStatus(string Category, DateOnly ValidFrom, DateOnly? ValidTo = null, string? Source = null);
