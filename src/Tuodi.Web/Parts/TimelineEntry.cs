namespace Tuodi.Web.Parts;

/// <summary>Something that happened.</summary>
/// <param name="When">A day, an instant, or a period in words.</param>
/// <param name="What">What: a text, a state or a link.</param>
/// <param name="Says">More of it.</param>
public sealed record TimelineEntry(object When, object What, string? Says = null);
