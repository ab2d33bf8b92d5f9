using Tuodi.Legislation.Extracting;
using Tuodi.Legislation.Texts;

namespace Tuodi.Legislation.Classification;

/// <summary>The standards of assistance of a text as rules look at them; they are read when the first rule asks.</summary>
internal sealed class StandardView(LegalText text, StandardExtractor extractor)
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["subsidised_insurance"] = "资助参保",
        ["outpatient"] = "门诊救助",
        ["inpatient"] = "住院救助",
        ["major_disease"] = "重特大疾病救助",
        ["emergency"] = "疾病应急救助",
    };

    private static readonly string[] ByIllness = ["illness-impoverished", "rigid-expenditure"];

    private readonly Lazy<Extraction> _read = new(() => extractor.Read(text));

    /// <summary>Each standard after its kind of help, with the clause that sets it; those whom illness made poor are marked so: 救助（因病致贫） › 按60%救助.</summary>
    public IEnumerable<(string Place, string Text)> Standards =>
        _read.Value.OfAssistance.Select(standard => (standard.Clause, $"{NameOf(standard)}{MarkOf(standard)} › {standard.Quote}"));

    /// <summary>Each article that sets standards of care, with the kinds of help for which it sets them.</summary>
    public IEnumerable<(string Place, string Text)> Articles
    {
        get
        {
            var places = text.Clauses.GroupBy(clause => clause.Line).ToDictionary(line => line.Key, line => line.First().Place);
            return OfCare
                .Where(standard => places.ContainsKey(standard.Line))
                .GroupBy(standard => places[standard.Line] is { Outermost: not null } place ? (place.Article, 0) : (default, standard.Line))
                .Select(article =>
                    (article.First().Clause, string.Join('、', article.Select(NameOf).Distinct().Order(StringComparer.Ordinal)))
                );
        }
    }

    private IEnumerable<Standard> OfCare => _read.Value.OfAssistance.Where(standard => standard.Measure != StandardMeasure.Subsidy);

    /// <summary>Only where the clause sets standards for nobody else.</summary>
    private string MarkOf(Standard standard) =>
        OfCare.Where(other => other.Line == standard.Line).All(IsByIllness) && IsByIllness(standard) ? "（因病致贫）" : string.Empty;

    private bool IsByIllness(Standard standard) => standard.Recipient.Categories.SelectMany(_read.Value.MembersOf).Any(ByIllness.Contains);

    private static string NameOf(Standard standard) => Names.GetValueOrDefault(standard.Method, "救助");
}
