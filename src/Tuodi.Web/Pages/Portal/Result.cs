using Tuodi.Kernel;

namespace Tuodi.Web.Pages.Portal;

/// <summary>What a family would get.</summary>
/// <param name="Outcome">What the calculation says.</param>
/// <param name="Changes">The same visit with one thing changed each.</param>
/// <param name="Name">What the place is called.</param>
public sealed record Result(PortalOutcome Outcome, IReadOnlyList<PortalChange> Changes, Bilingual Name);
