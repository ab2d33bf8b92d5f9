using Tuodi.Legislation.Register;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Legislation.Texts;

/// <summary>One text.</summary>
/// <param name="Text">Its newest version.</param>
/// <param name="Status">How it stands today.</param>
/// <param name="Links">Its upper law, what it repeals, what amended it.</param>
/// <param name="Versions">All its versions, the newest first.</param>
/// <param name="Verdicts">Where it stands in the study's scheme.</param>
/// <param name="Decisions">What people decided, the newest first.</param>
public sealed record TextShown(
    RegisteredText Text,
    string Status,
    IReadOnlyList<TextLink> Links,
    IReadOnlyList<RegisteredText> Versions,
    TableView Verdicts,
    IReadOnlyList<Decision> Decisions
);
