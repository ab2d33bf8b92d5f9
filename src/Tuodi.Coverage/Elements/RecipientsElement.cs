using Tuodi.Kernel;
using Tuodi.Policies.Checks;

namespace Tuodi.Coverage.Elements;

/// <summary>Who is assisted (救助对象): the classes that the tables of assistance list, or at least those whose premium is subsidised.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Title">Its name for people.</param>
public sealed record RecipientsElement(string Key, Bilingual Title) : Element(Key, Title)
{
    private const string AssistanceLayer = "assistance";

    internal override ElementFact Of(DocumentView view, DateOnly at)
    {
        var layer = view.Policy.Layers.FirstOrDefault(each => each.Key == AssistanceLayer);
        if (layer is { Unknown: null } && !view.IsNational(layer.Spot))
        {
            var told = ElementFact.Of([
                .. layer.Rows.Select(row =>
                    view.Clause(
                        Who(row.Spot, view),
                        layer.Title.In(view.Language),
                        RecipientsTold.By(view.Policy, layer, row) ? ElementStatus.Encoded : ElementStatus.Unknown,
                        row.Cite,
                        row.Spot
                    )
                ),
            ]);
            if (told.IsKnown)
            {
                return told;
            }
        }

        var subsidised = view
            .Policy.Premiums.Where(premium => !view.IsNational(premium.Spot))
            .SelectMany(premium => premium.Rows)
            .Select(row => view.Clause(Who(row.Spot, view), string.Empty, ElementStatus.Encoded, row.Cite, row.Spot))
            .Concat(Declared(view))
            .ToList();
        return subsidised.Count == 0 ? ElementFact.Nothing : new ElementFact(ElementStatus.Partial, subsidised);
    }

    private static IEnumerable<Clause> Declared(DocumentView view)
    {
        var titles = view.Policy.Categories.ToDictionary(category => category.Key, category => category.Title, StringComparer.Ordinal);
        return view
            .Policy.Cited.Where(cited => !view.IsNational(cited.Spot) && titles.ContainsKey(cited.Name))
            .Select(cited =>
                view.Clause(titles[cited.Name].In(view.Language), string.Empty, ElementStatus.Encoded, cited.Cite, cited.Spot)
            );
    }

    private static string Who(Spot spot, DocumentView view) => view.Row(spot)?.Title ?? string.Empty;
}
