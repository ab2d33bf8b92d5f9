using System.Globalization;
using Tuodi.Legislation.Relations;
using Tuodi.Legislation.Wording;
using Tuodi.Web.Framing;
using Tuodi.Web.Parts;

namespace Tuodi.Web.Pages.Legislation.Texts;

/// <summary>How texts are worded on pages.</summary>
internal static class TextWords
{
    private const int Before = 16;
    private const int Shown = 60;

    /// <summary>How a text may stand on a day.</summary>
    public static IReadOnlyList<string> States { get; } = ["valid", "repealed", "expired", "future", "unknown"];

    /// <summary>The value of a field, or of several of a set.</summary>
    public static string Value(Words words, string? value) =>
        value is null ? string.Empty
        : value.Length == 0 ? words["law.none-of-set"]
        : words[LegislationWords.Spoken(value)];

    /// <summary>How a text stands.</summary>
    public static State Status(Words words, string status) =>
        new(
            words[LegislationWords.Spoken(status)],
            status switch
            {
                "valid" => Tone.Good,
                "repealed" or "expired" => Tone.Bad,
                "future" => Tone.Warning,
                _ => Tone.Plain,
            }
        );

    /// <summary>How a text refers to another.</summary>
    public static string Link(Words words, RelationKind kind) =>
        kind switch
        {
            RelationKind.Upper => words["law.upper"],
            RelationKind.Repeals => words["law.repeals"],
            RelationKind.AmendedBy => words["law.amended-by"],
            _ => words["law.amends"],
        };

    /// <summary>A day that a register keeps as text.</summary>
    public static DateOnly? Day(string? written) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>An instant that a register keeps as text.</summary>
    public static DateTimeOffset Instant(string written) =>
        DateTimeOffset.Parse(written, CultureInfo.InvariantCulture).ToOffset(TimeSpan.FromHours(8));

    /// <summary>What stands around the first of some words.</summary>
    public static string Around(string text, string words)
    {
        var at = words
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase))
            .Where(found => found >= 0)
            .DefaultIfEmpty(0)
            .Min();
        var from = Math.Max(0, at - Before);
        var to = Math.Min(text.Length, from + Shown);
        return $"{(from > 0 ? "…" : string.Empty)}{text[from..to]}{(to < text.Length ? "…" : string.Empty)}";
    }
}
