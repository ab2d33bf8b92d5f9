using Tuodi.Kernel;

namespace Tuodi.Office.Identity;

/// <summary>A text of the lists that no data file explains; it stays unknown and is listed, never guessed.</summary>
/// <param name="Field">The canonical name of the column, such as <c>identity</c> or <c>visit_kind</c>.</param>
/// <param name="Text">The text as written.</param>
/// <param name="Count">On how many rows it stands.</param>
/// <param name="First">Where it stands first.</param>
public sealed record UnknownText(string Field, string Text, int Count, Spot First);
