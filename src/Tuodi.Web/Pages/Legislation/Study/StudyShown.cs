using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Legislation.Study;

/// <summary>A table of the study.</summary>
/// <param name="Name">Which.</param>
/// <param name="Day">The day whose texts and policies count.</param>
/// <param name="Figures">Figure by figure.</param>
/// <param name="Drawing">The figure as SVG, or nothing.</param>
/// <param name="Notes">Where the printed figures do not agree with each other.</param>
public sealed record StudyShown(string Name, DateOnly Day, TableView Figures, string? Drawing, IReadOnlyList<string> Notes);
