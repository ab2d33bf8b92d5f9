using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Institutions;

/// <summary>The search of institutions.</summary>
/// <param name="Found">What was found.</param>
public sealed record InstitutionSearch(TableView Found);
