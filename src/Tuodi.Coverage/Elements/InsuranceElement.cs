using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;

namespace Tuodi.Coverage.Elements;

/// <summary>Deductible, ratio or cap of an insurance that pays before assistance.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Layer">The layer.</param>
/// <param name="Measure">The measure.</param>
public sealed record InsuranceElement(string Key, Bilingual Title, string Layer, Measure Measure) : Element(Key, Title)
{
    private static readonly int Inpatient = Codes.Find(CodeField.Visit, "inpatient");

    internal override ElementFact Of(DocumentView view, DateOnly at)
    {
        var layer = view.Policy.Layers.FirstOrDefault(each => each.Key == Layer);
        if (layer is null)
        {
            return ElementFact.Nothing;
        }

        if (layer.Unknown is { } why)
        {
            return ElementFact.Of([
                view.Clause(layer.Title.In(view.Language), Prose.In(why, view.Language), ElementStatus.Unknown, null, layer.Spot),
            ]);
        }

        var rows = layer.Rows.Where(row => IsFor(row.Categories, new AllCondition([layer.When, row.When]), view.Policy));
        return ElementFact.Of([.. rows.Select(row => view.Clause(row, Measure))]);
    }

    private static bool IsFor(ulong categories, Condition condition, Policy policy) =>
        policy.Categories.Any(category =>
            (categories >> category.Index & 1) != 0 && Fit.Of(condition, category.Index, Inpatient, isMarked: true) != false
        );
}
