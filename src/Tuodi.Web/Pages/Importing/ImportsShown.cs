using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Importing;

/// <summary>The lists that were handed in.</summary>
/// <param name="Lists">The lists, newest first.</param>
public sealed record ImportsShown(TableView Lists);
