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

    /// <summary>其他救助对象: whoever is not named beside it; no category of its own.</summary>
    private const string Rest = "rest";

    private readonly Extraction _extraction;
    private readonly Dictionary<string, Standard> _own = new(StringComparer.Ordinal);

    public DraftCategories(Extraction extraction)
    {
        _extraction = extraction;
        Named = [.. extraction.OfAssistance.SelectMany(Said).Where(category => category != Rest).Distinct()];
        foreach (var standard in extraction.Standards)
        {
            foreach (var category in Of(standard).Where(category => !National.Contains(category)))
            {
                _own.TryAdd(category, standard);
            }
        }
    }

    /// <summary>The categories that assistance names, in the order of the text.</summary>
    public IReadOnlyList<string> Named { get; }

    /// <summary>Those that the nation does not have, with a standard that names each.</summary>
    public IReadOnlyDictionary<string, Standard> Own => _own;

    /// <summary>The categories of a standard; none where it is for everyone.</summary>
    public IReadOnlyList<string> Of(Standard standard) =>
        Said(standard) is var said && said.Contains(Rest)
            ? [.. said.Union(RestBeside(standard)).Where(category => category != Rest)]
            : said;

    private List<string> Said(Standard standard) =>
        [.. standard.Recipient.Categories.SelectMany(_extraction.MembersOf).Where(category => category != "insured").Distinct()];

    /// <summary>Those whom the text names for assistance, without those for whom the same clause sets the same measure of the same help.</summary>
    private IEnumerable<string> RestBeside(Standard standard) =>
        Named.Except(
            _extraction
                .Standards.Where(other =>
                    (other.Clause, other.Method, other.Measure) == (standard.Clause, standard.Method, standard.Measure)
                )
                .SelectMany(Said)
        );
}
