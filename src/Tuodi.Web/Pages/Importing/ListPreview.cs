using Tuodi.Storage.Register;

namespace Tuodi.Web.Pages.Importing;

/// <summary>What a list would do.</summary>
/// <param name="Report">Row by row, as the register stood, with what each would change: who lets it in must see it.</param>
/// <param name="Headings">What each heading was taken for.</param>
/// <param name="At">When it was held against the register.</param>
public sealed record ListPreview(ImportReport Report, IReadOnlyList<(string Heading, RegisterColumn? Column)> Headings, DateTimeOffset At);
