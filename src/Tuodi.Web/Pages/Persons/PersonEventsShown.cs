using Tuodi.Web.Parts;

namespace Tuodi.Web.Pages.Persons;

/// <summary>What happened to a person.</summary>
/// <param name="Head">Whose.</param>
/// <param name="Entries">What, newest first.</param>
public sealed record PersonEventsShown(PersonHead Head, IReadOnlyList<TimelineEntry> Entries);
