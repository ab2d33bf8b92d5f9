using Tuodi.Legislation.Register;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Legislation.Texts;

/// <summary>What a text says, clause by clause.</summary>
/// <param name="Text">The text.</param>
/// <param name="Clauses">Its clauses.</param>
public sealed record ClausesShown(RegisteredText Text, TableView Clauses);
