using Tuodi.Legislation.Study;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Legislation.Study;

/// <summary>A table of the study.</summary>
/// <param name="Name">Which.</param>
/// <param name="Day">The day whose texts and policies count.</param>
/// <param name="All">All its figures, in the paper's order.</param>
/// <param name="Figures">Figure by figure.</param>
/// <param name="Drawing">The figure as SVG, or nothing.</param>
/// <param name="Notes">Where the printed figures do not agree with each other.</param>
public sealed record StudyShown(
    string Name,
    DateOnly Day,
    IReadOnlyList<StudyFigure> All,
    TableView Figures,
    string? Drawing,
    IReadOnlyList<string> Notes
)
{
    /// <summary>Whether the paper lays the figures out in rows and columns; its counts are a list.</summary>
    public bool IsGrid => Name != "counts";
}
