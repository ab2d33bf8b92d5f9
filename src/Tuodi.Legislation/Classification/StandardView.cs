using Tuodi.Kernel;
using Tuodi.Legislation.Extracting;
using Tuodi.Legislation.Texts;
using Tuodi.Legislation.Wording;

namespace Tuodi.Legislation.Classification;

/// <summary>The standards of assistance of a text as rules look at them; they are read when the first rule asks.</summary>
internal sealed class StandardView(LegalText text, Lazy<Extraction> read)
{
    private static readonly string[] ByIllness = ["illness-impoverished", "rigid-expenditure"];

    private ILookup<int, Standard>? _ofCare;

    /// <summary>Each standard after its kind of help, with the clause that sets it; those whom illness made poor are marked so: 救助（因病致贫） › 按60%救助.</summary>
    public IEnumerable<(string Place, string Text)> Standards =>
        read.Value.OfAssistance.Select(standard => (standard.Clause, $"{NameOf(standard)}{MarkOf(standard)} › {standard.Quote}"));

    /// <summary>Each article that sets standards of care, with the kinds of help for which it sets them; the items of the one article, where no other sets any.</summary>
    public IEnumerable<(string Place, string Text)> Articles
    {
        get
        {
            var places = text.Clauses.GroupBy(clause => clause.Line).ToDictionary(line => line.Key, line => line.First().Place);
            var standards = OfCare
                .SelectMany(line => line)
                .Where(standard => places.ContainsKey(standard.Line))
                .Select(standard => (Standard: standard, Place: places[standard.Line]))
                .ToList();
            var depth = 1;
            while (
                standards.Exists(each => each.Place.Marks.Count > depth)
                && standards.DistinctBy(each => PartOf(each.Place, each.Standard, depth)).Count() == 1
            )
            {
                depth++;
            }

            var parts = standards
                .GroupBy(each => PartOf(each.Place, each.Standard, depth), each => each.Standard)
                .Select(part =>
                    (part.First().Clause, Kinds: string.Join('、', part.Select(NameOf).Distinct().Order(StringComparer.Ordinal)))
                )
                .ToList();

            // （一）特困人员…；（二）低保对象… with the same help: such items are by recipient.
            return depth > 1 && parts.DistinctBy(part => part.Kinds).Count() < parts.Count ? [] : parts;
        }
    }

    private static (string?, string, int) PartOf(ClausePlace place, Standard standard, int depth) =>
        place.Marks.Count > 0 ? (place.Annex, string.Concat(place.Marks.Take(depth)), 0) : (place.Annex, string.Empty, standard.Line);

    /// <summary>The standards but those of premiums, by line.</summary>
    private ILookup<int, Standard> OfCare =>
        _ofCare ??= read
            .Value.OfAssistance.Where(standard => standard.Measure != StandardMeasure.Subsidy)
            .ToLookup(standard => standard.Line);

    /// <summary>Only where the clause sets standards for nobody else.</summary>
    private string MarkOf(Standard standard) =>
        IsByIllness(standard) && OfCare[standard.Line].All(IsByIllness) ? "（因病致贫）" : string.Empty;

    private bool IsByIllness(Standard standard) => standard.Recipient.Categories.SelectMany(read.Value.MembersOf).Any(ByIllness.Contains);

    private static string NameOf(Standard standard) =>
        standard.Method.Length == 0 ? "救助" : LegislationWords.Of(standard.Method, Language.Chinese);
}
