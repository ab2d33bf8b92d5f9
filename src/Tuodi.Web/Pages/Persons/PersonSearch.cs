using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Persons;

/// <summary>The search of persons.</summary>
/// <param name="Found">Who was found, or nothing before anything was asked.</param>
public sealed record PersonSearch(TableView? Found);
