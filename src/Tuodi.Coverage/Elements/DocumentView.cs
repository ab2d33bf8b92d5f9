using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;
using Tuodi.Settlement.Sheets;

namespace Tuodi.Coverage.Elements;

/// <summary>A document with its words: what its rows say, as a clerk checks them against the paper.</summary>
internal sealed class DocumentView
{
    /// <summary>Where a row in words has deductible, ratio and cap.</summary>
    private static readonly string[] Cells = ["deductible", "rates", "cap"];

    private readonly Dictionary<Spot, SheetNode> _rows = [];
    private readonly string? _nation;

    /// <summary>The document in a language.</summary>
    public DocumentView(Policy policy, Language language)
    {
        Policy = policy;
        Language = language;
        _nation = policy.Files.Count > 1 ? policy.Files[0] : null;
        foreach (var section in PolicySheet.Of(policy, null, language))
        {
            var rows = section.Key switch
            {
                "layers" => section.Below.SelectMany(node => node.Below[0].Below),
                "premiums" => section.Below.SelectMany(node => node.Below),
                _ => section.Below,
            };
            foreach (var row in rows.Where(row => row.Spot is not null))
            {
                _rows.TryAdd(row.Spot!.Value, row);
            }
        }
    }

    /// <summary>The document.</summary>
    public Policy Policy { get; }

    /// <summary>The language of its words.</summary>
    public Language Language { get; }

    /// <summary>Whether something was written in the document of the nation, which every other extends.</summary>
    public bool IsNational(Spot spot) => spot.File == _nation;

    /// <summary>A row of a table, or a provision, in words; or nothing.</summary>
    public SheetNode? Row(Spot spot) => _rows.GetValueOrDefault(spot);

    /// <summary>What is said in the language of the words.</summary>
    public string Said(string chinese, string english) => Language == Language.Chinese ? chinese : english;

    /// <summary>Several things that are said, one after the other.</summary>
    public string Joined(IEnumerable<string> parts) => string.Join(Said("；", "; "), parts);

    /// <summary>A clause of this document.</summary>
    public Clause Clause(string who, string says, ElementStatus status, Citation? cite, Spot spot) =>
        new(who, says, status, cite, spot) { Division = Policy.Division.Digits };

    /// <summary>What a row of a table says of a measure.</summary>
    public Clause Clause(Row row, Measure measure)
    {
        var words = Row(row.Spot);
        var says = words?[Cells[(int)measure]] ?? string.Empty;
        return Clause(words?.Title ?? row.Label, says, Knowledge.Of(row.Rule, measure, Policy), row.Cite, row.Spot);
    }
}
