using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Persons;

/// <summary>The family of a person.</summary>
/// <param name="Head">Whose family it is.</param>
/// <param name="Year">The year of the sums.</param>
/// <param name="Members">The members.</param>
public sealed record PersonFamilyShown(PersonHead Head, int Year, TableView Members);
