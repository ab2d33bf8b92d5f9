using Tuodi.Office.Exports;

namespace Tuodi.Web.Tabulating;

/// <summary>A column of a table: on the page and in exports alike.</summary>
/// <typeparam name="T">What a row is of.</typeparam>
/// <param name="Key">Its name in addresses, by which it is sorted.</param>
/// <param name="Words">The words of its heading.</param>
/// <param name="Value">Its value: <c>Money</c>, <c>DateOnly</c>, <c>DateTimeOffset</c>, <c>long</c>, <c>State</c>, <c>Link</c>, <c>Bilingual</c>, text or nothing.</param>
/// <param name="Form">How exports write it; amounts and counts stand at the right on the page.</param>
public sealed record Column<T>(string Key, string Words, Func<T, object?> Value, ExportForm Form = ExportForm.Text)
{
    /// <summary>By what the database sorts it, or nothing where it does not.</summary>
    public SortKey<T>? Sort { get; init; }
}
