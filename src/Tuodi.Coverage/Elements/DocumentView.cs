using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Settlement.Sheets;

namespace Tuodi.Coverage.Elements;

/// <summary>A document with its words: what its rows say, as a clerk checks them against the paper.</summary>
internal sealed class DocumentView
{
    private readonly Dictionary<Spot, SheetNode> _rows = [];
    private readonly string? _nation;

    /// <summary>The document in a language.</summary>
    public DocumentView(Policy policy, Language language)
    {
        Policy = policy;
        Language = language;
        _nation = policy.Files.Count > 1 ? policy.Files[0] : null;
        foreach (var section in PolicySheet.Of(policy, null, language).Where(section => section.Key is "layers" or "premiums"))
        {
            foreach (var row in section.Below.SelectMany(node => section.Key == "layers" ? node.Below[0].Below : node.Below))
            {
                if (row.Spot is { } spot)
                {
                    _rows.TryAdd(spot, row);
                }
            }
        }
    }

    /// <summary>The document.</summary>
    public Policy Policy { get; }

    /// <summary>The language of its words.</summary>
    public Language Language { get; }

    /// <summary>Whether something was written in the document of the nation, which every other extends.</summary>
    public bool IsNational(Spot spot) => spot.File == _nation;

    /// <summary>A row of a table in words, or nothing.</summary>
    public SheetNode? Row(Spot spot) => _rows.GetValueOrDefault(spot);

    /// <summary>A clause of this document.</summary>
    public Clause Clause(string who, string says, ElementStatus status, Citation? cite, Spot spot) =>
        new(who, says, status, cite, spot) { Division = Policy.Division.Digits };
}
