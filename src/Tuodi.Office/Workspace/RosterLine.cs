using System.Globalization;
using Tuodi.Kernel;
using Tuodi.Office.Lists;

namespace Tuodi.Office.Workspace;

/// <summary>A line of a roster as the database answers it.</summary>
internal sealed record RosterLine(
    string File,
    long Line,
    string Person,
    string? Name,
    string? Town,
    string? Village,
    string? Identity,
    string? Valid_From,
    string? Valid_To,
    string? Month,
    string? Recognised_At
)
{
    public RosterRow ToRow() =>
        new(new Spot(File, (int)Line, 1), Person, Name, Town, Village, Identity, Day(Valid_From), Day(Valid_To), Month)
        {
            RecognisedAt = Recognised_At,
        };

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
