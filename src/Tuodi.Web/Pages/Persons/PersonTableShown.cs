using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Persons;

/// <summary>A table of a person.</summary>
/// <param name="Head">Whose.</param>
/// <param name="Caption">The words of what it holds.</param>
/// <param name="Empty">The words that stand there when it holds nothing.</param>
/// <param name="Table">The table.</param>
public sealed record PersonTableShown(PersonHead Head, string Caption, string Empty, TableView Table);
