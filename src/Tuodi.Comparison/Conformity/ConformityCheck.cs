using Tuodi.Comparison.Places;
using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Library;

namespace Tuodi.Comparison.Conformity;

/// <summary>Holds places against the national documents in force on a day (合规性比对).</summary>
/// <param name="library">The documents.</param>
/// <param name="day">The day; it decides which national document is the measure.</param>
/// <param name="assumed">Values that stand in where a place's own is not known.</param>
public sealed class ConformityCheck(PolicyLibrary library, DateOnly day, IReadOnlyDictionary<string, string> assumed)
{
    private readonly Policy _nation = library.InForce(AreaCode.Nation.Digits, day, new Spot(AreaCode.Nation.Digits, 0, 0));

    /// <summary>The national document that is the measure.</summary>
    public Policy Nation => _nation;

    /// <summary>Every division but the nation.</summary>
    public IReadOnlyList<PlaceConformity> All() =>
        [.. library.Divisions().Where(division => division != AreaCode.Nation.Digits).Select(Of)];

    /// <summary>A division.</summary>
    /// <exception cref="ProblemException">There is no document of it.</exception>
    public PlaceConformity Of(string division)
    {
        var documents = library
            .FilesOf(division)
            .Select(file => library.LoadUnder(file, day))
            .OrderBy(policy => policy.Effective.From)
            .ToList();
        if (documents.Count == 0)
        {
            // Asked for its message, which names the divisions that are known.
            _ = library.InForce(division, day, new Spot(division, 0, 0));
        }

        var begun = documents.LastOrDefault(policy => policy.Effective.From <= day);
        return begun is not null && begun.Effective.Contains(day)
            ? Of(begun)
            : new PlaceConformity(division, (begun ?? documents[0]).Title, null, [Age(begun ?? documents[0], begun is not null)]);
    }

    /// <summary>A document by itself, also a draft.</summary>
    /// <param name="path">Where it is.</param>
    /// <exception cref="ProblemException">It cannot be read.</exception>
    public PlaceConformity OfDocument(string path) => Of(library.LoadUnder(path, day));

    private PlaceConformity Of(Policy document)
    {
        var place = new PlaceShelf(library, day, assumed).Of(document);
        var rules = new LocalRules(place.Policy, place.Rulebook, _nation, day);
        return new PlaceConformity(
            document.Division.Digits,
            document.Title,
            document.Files[^1],
            [.. Basis(document), .. new RequirementConformity(rules).All(), .. new BoundConformity(rules).All()]
        )
        {
            Text = document.Text,
        };
    }

    private ConformityFinding Age(Policy document, bool hasEnded) =>
        Document(hasEnded ? ConformityKind.Expired : ConformityKind.Unknown, document) with
        {
            Local = hasEnded
                ? new Bilingual($"施行期间 {document.Effective}，此后无文件", $"in force {document.Effective}, and no document after it")
                : new Bilingual(
                    $"自{document.Effective.From:yyyy年M月d日}起施行",
                    $"in force from {document.Effective.From:yyyy-MM-dd} on only"
                ),
        };

    // A document older than the opinions that it should carry out rests on what they replaced.
    private IEnumerable<ConformityFinding> Basis(Policy document)
    {
        var oldest = library.Load(library.FilesOf(AreaCode.Nation.Digits)[0]).Effective.From;
        var isOld = document.Effective.From < oldest;
        var isExpired = document.Status == DocumentStatus.Expired;
        yield return Document(isOld || isExpired ? ConformityKind.Expired : ConformityKind.Conforms, document) with
        {
            Local = isExpired
                ? new Bilingual("文件已标明失效", "the document is marked as expired")
                : new Bilingual($"施行期间 {document.Effective}", $"in force {document.Effective}"),
        };
    }

    private ConformityFinding Document(ConformityKind kind, Policy document) =>
        new()
        {
            Element = Elements.Document,
            Rule = Elements.Document,
            Kind = kind,
            National = new Bilingual(
                $"{_nation.Title.In(Language.Chinese)}，{_nation.Effective}",
                $"{_nation.Title.In(Language.English)}, {_nation.Effective}"
            ),
            NationalSpot = new Spot(_nation.Files[^1], 0, 0),
            Local = new Bilingual(null, null),
            LocalSpot = new Spot(document.Files[^1], 0, 0),
            NoExample = kind == ConformityKind.Expired ? new Bilingual("与整个文件有关", "it concerns the whole document") : null,
        };
}
