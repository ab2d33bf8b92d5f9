using Tuodi.Legislation.Register;

namespace Tuodi.Legislation.Study;

/// <summary>Table 1 of the study: jurisdictions by region and legislative model.</summary>
public static class ModelTable
{
    private const string Table = "1";

    /// <summary>The figures of the paper beside those of the texts given.</summary>
    /// <param name="paper">As printed.</param>
    /// <param name="texts">The local texts that count, each with its legislative model.</param>
    /// <remarks>A jurisdiction has the most devoted model of its texts: one devoted text makes it special, whatever other texts say besides.</remarks>
    public static IReadOnlyList<StudyFigure> Of(
        IReadOnlyDictionary<(string Region, string Model), decimal?> paper,
        IReadOnlyList<(RegisteredText Text, string Model)> texts
    )
    {
        var places = texts
            .Where(each => each.Text.Region is not null && each.Text.Jurisdiction is not null)
            .GroupBy(each => (Region: each.Text.Region!, Place: each.Text.Jurisdiction!))
            .Select(group =>
                (group.Key.Region, Model: StudyData.Models.First(model => group.Any(each => each.Model == model)), Texts: group.Count())
            )
            .ToList();
        var figures =
            from region in StudyData.Regions.Append("Total")
            from model in StudyData.Models.Append("total")
            let own = places
                .Where(place => (region == "Total" || place.Region == region) && (model == "total" || place.Model == model))
                .ToList()
            select new StudyFigure(Table, region, model, "jurisdictions")
            {
                Paper = paper.GetValueOrDefault((region, model)),
                Register = own.Count,
                Behind = own.Sum(place => place.Texts),
            };
        return [.. figures];
    }
}
