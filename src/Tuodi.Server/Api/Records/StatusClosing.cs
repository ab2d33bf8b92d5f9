namespace Tuodi.Server.Api.Records;

/// <summary>How a status period ends; either it has a last day, or it never held.</summary>
/// <param name="ValidTo">The last day.</param>
/// <param name="Withdrawn">Whether it never held.</param>
/// <param name="Source">The list or decision that says so.</param>
internal sealed record StatusClosing(DateOnly? ValidTo = null, bool Withdrawn = false, string? Source = null);
