using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Terms;

namespace Tuodi.Policies.Checks;

/// <summary>Whether a row says who is assisted (救助对象), or only stands where nobody was found to say it.</summary>
public static class RecipientsTold
{
    private const string NotTold = "not-told";

    /// <summary>No where the row is labelled <c>not-told</c>, or names no category and its ratio is unknown: it leaves open whom the place assists.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="layer">The layer of the row.</param>
    /// <param name="row">The row.</param>
    public static bool By(Policy policy, Layer layer, Row row) =>
        row.Label != NotTold
        && (row.Rule.Bands.Count == 0 || row.Rule.Bands.Any(band => band.Rate is not UnknownTerm) || Names(policy, layer, row));

    // A layer is for nobody without a category; a row names somebody where it leaves out a category besides.
    private static bool Names(Policy policy, Layer layer, Row row) =>
        policy
            .Categories.Where(category => category.Key != Category.Ordinary)
            .Any(category =>
                (row.Categories >> category.Index & 1) == 0
                || Certainty.Of(row.When, category.Index) == false
                || Certainty.Of(layer.When, category.Index) == false
            );
}
