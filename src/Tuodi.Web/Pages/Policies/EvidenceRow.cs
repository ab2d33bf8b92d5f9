namespace Tuodi.Web.Pages.Policies;

/// <summary>Something of a document that wants looking at: weak, old or not known.</summary>
/// <param name="Kind">weak, stale, unknown or inherited.</param>
/// <param name="Name">What it is.</param>
/// <param name="Says">Why.</param>
/// <param name="Where">The place in the file, or nothing.</param>
internal sealed record EvidenceRow(string Kind, string Name, string Says, string? Where);
