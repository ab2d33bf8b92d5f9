namespace Tuodi.Office.Workbooks;

/// <summary>How a sheet looks that has more above its rows than one line of headings.</summary>
/// <param name="FrozenRows">So many rows stay in sight.</param>
/// <param name="Merged">Cells that are one, such as <c>A1:E1</c>.</param>
/// <param name="Title">A title for the first row; the headings then stand in the third.</param>
public sealed record SheetLayout(int FrozenRows, IReadOnlyList<string> Merged, string? Title = null)
{
    /// <summary>One line of headings.</summary>
    public static SheetLayout Plain { get; } = new(1, []);

    /// <summary>A title, where there is one, and the headings in the third row.</summary>
    public static SheetLayout Titled(string? title) => title is null ? Plain : new(3, [], title);
}
