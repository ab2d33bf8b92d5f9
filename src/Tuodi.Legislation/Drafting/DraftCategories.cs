using Tuodi.Legislation.Extracting;

namespace Tuodi.Legislation.Drafting;

/// <summary>The recipient categories of a draft: those of the nation, and those that the text adds.</summary>
internal sealed class DraftCategories
{
    private static readonly string[] National =
    [
        "special-hardship",
        "orphan",
        "minimum-living",
        "marginal",
        "monitored",
        "returned-to-poverty",
        "illness-impoverished",
        "rigid-expenditure",
        "other",
    ];

    private readonly Extraction _extraction;
    private readonly Dictionary<string, Standard> _own = new(StringComparer.Ordinal);

    public DraftCategories(Extraction extraction)
    {
        _extraction = extraction;
        foreach (var standard in extraction.Standards)
        {
            foreach (var category in Of(standard).Where(category => !National.Contains(category)))
            {
                _own.TryAdd(category, standard);
            }
        }

        Named = [.. extraction.OfAssistance.SelectMany(Of).Distinct()];
    }

    /// <summary>The categories that assistance names, in the order of the text.</summary>
    public IReadOnlyList<string> Named { get; }

    /// <summary>Those that the nation does not have, with a standard that names each.</summary>
    public IReadOnlyDictionary<string, Standard> Own => _own;

    /// <summary>The categories of a standard; none where it is for everyone.</summary>
    public IReadOnlyList<string> Of(Standard standard) =>
        [.. standard.Recipient.Categories.SelectMany(_extraction.MembersOf).Where(category => category != "insured").Distinct()];
}
