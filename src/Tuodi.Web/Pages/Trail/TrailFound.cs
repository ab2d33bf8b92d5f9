using Tuodi.Storage.Auditing;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Trail;

/// <summary>Entries of a chain.</summary>
/// <param name="Found">What was found.</param>
/// <param name="Heads">The heads of all chains.</param>
public sealed record TrailFound(TableView Found, IReadOnlyList<AuditAnchor> Heads);
