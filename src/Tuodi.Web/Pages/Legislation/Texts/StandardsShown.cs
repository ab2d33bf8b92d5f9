using Tuodi.Legislation.Extracting;
using Tuodi.Legislation.Register;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Legislation.Texts;

/// <summary>The standards that a text sets.</summary>
/// <param name="Text">The text.</param>
/// <param name="Standards">What was read.</param>
/// <param name="Unread">What speaks of a standard and was not read.</param>
public sealed record StandardsShown(RegisteredText Text, TableView Standards, IReadOnlyList<Unread> Unread);
