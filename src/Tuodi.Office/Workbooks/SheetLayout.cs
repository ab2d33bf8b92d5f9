namespace Tuodi.Office.Workbooks;

/// <summary>How a sheet looks that has more above its rows than one line of headings.</summary>
/// <param name="FrozenRows">So many rows stay in sight.</param>
/// <param name="Merged">Cells that are one, such as <c>A1:E1</c>.</param>
public sealed record SheetLayout(int FrozenRows, IReadOnlyList<string> Merged)
{
    /// <summary>One line of headings.</summary>
    public static SheetLayout Plain { get; } = new(1, []);
}
