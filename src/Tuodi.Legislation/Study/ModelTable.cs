using Tuodi.Legislation.Register;

namespace Tuodi.Legislation.Study;

/// <summary>Table 1 of the study: jurisdictions by region and legislative model.</summary>
public static class ModelTable
{
    private const string Table = "1";

    /// <summary>The row of places that the study does not count; the paper has none.</summary>
    public const string Outside = "outside the 41";

    /// <summary>The row of texts that no index gives a place, counted one by one.</summary>
    public const string Nowhere = "no place told";

    /// <summary>The figures of the paper beside those of the texts given.</summary>
    /// <param name="paper">As printed.</param>
    /// <param name="texts">The local texts that count, each with its legislative model.</param>
    /// <param name="study">The jurisdictions of the study, by division and by Chinese name, with the region of each.</param>
    /// <remarks>
    /// A jurisdiction has the most devoted model of its texts: one devoted text makes it special, whatever other texts say besides. Places outside the
    /// study are counted in a row of their own, so that rows and total stay comparable with the paper's. A region of which the register holds nothing has no figure:
    /// unknown is not zero.
    /// </remarks>
    public static IReadOnlyList<StudyFigure> Of(
        IReadOnlyDictionary<(string Region, string Model), decimal?> paper,
        IReadOnlyList<(RegisteredText Text, string Model)> texts,
        IReadOnlyDictionary<string, string> study
    )
    {
        var places = texts
            .Where(each => NameOf(each.Text) is not null)
            .GroupBy(each => NameOf(each.Text)!)
            .Select(group =>
                (
                    Name: group.Key,
                    Region: RegionOf(group.First().Text, study) ?? Outside,
                    Model: StudyData.Models.First(model => group.Any(each => each.Model == model)),
                    Texts: group.Count()
                )
            )
            .ToList();
        var figures =
            from region in StudyData.Regions.Append("Total").Append(Outside)
            let held = places.Where(place => region == "Total" ? place.Region != Outside : place.Region == region).ToList()
            from model in StudyData.Models.Append("total")
            let own = held.Where(place => model == "total" || place.Model == model).ToList()
            select new StudyFigure(Table, region, model, "jurisdictions")
            {
                Paper = paper.GetValueOrDefault((region, model)),
                Register = held.Count == 0 ? null : own.Count,
                HoldsLess = held.Count < paper.GetValueOrDefault((region, "total")),
                Behind = own.Sum(place => place.Texts),
                Where = region == Outside && model != "total" ? [.. own.Select(place => place.Name).Order(StringComparer.Ordinal)] : [],
            };
        var nowhere = texts.Count(each => NameOf(each.Text) is null);
        return
        [
            .. figures,
            .. nowhere == 0 ? [] : (StudyFigure[])[new(Table, Nowhere, "total", "texts") { Register = nowhere, Behind = nowhere }],
        ];
    }

    private static string? NameOf(RegisteredText text) => text.Jurisdiction ?? text.Division;

    private static string? RegionOf(RegisteredText text, IReadOnlyDictionary<string, string> study) =>
        study.GetValueOrDefault(text.Division ?? string.Empty) ?? study.GetValueOrDefault(text.Jurisdiction ?? string.Empty);
}
