using Tuodi.Kernel;
using Tuodi.Policies.Checks;
using Tuodi.Policies.Rulebooks;
using Tuodi.Settlement.Accumulation;
using Tuodi.Settlement.Facts;
using Tuodi.Settlement.Interpreting;

namespace Tuodi.Settlement.Checks;

/// <summary>What every layer does with every bill of one person and kind of visit.</summary>
/// <param name="Layers">The layers in order.</param>
/// <param name="End">The largest bill looked at, in fen.</param>
/// <param name="Lacks">For want of what no larger bill could be looked at; nothing when the whole range was.</param>
/// <param name="Asked">The facts on which all this depends.</param>
public sealed record BillCurves(IReadOnlyList<LayerCurve> Layers, Fraction End, string? Lacks, IReadOnlySet<DimensionKey> Asked)
{
    /// <summary>The largest bill looked at: ten million yuan, in fen.</summary>
    public const long BillMax = 1_000_000_000;

    private const int RestartsMax = 16;

    /// <summary>Follows all bills through the layers.</summary>
    /// <param name="rulebook">The rules of the day.</param>
    /// <param name="person">The person, of at most one category.</param>
    /// <param name="visit">The visit; its bill does not matter.</param>
    /// <param name="year">The year so far.</param>
    public static BillCurves Follow(Rulebook rulebook, Person person, Visit visit, Accumulators year)
    {
        var end = Fraction.Of(BillMax);
        var asked = new HashSet<DimensionKey>();
        string? lacks = null;
        for (var restart = 0; restart <= RestartsMax; restart++)
        {
            var at = new Evaluation(rulebook, person, visit with { Bill = Bill.AllInPolicy(Money.Zero) }, year)
            {
                Category = CategoryOf(rulebook, person),
            };
            var span = new BillSpan(at, end);
            try
            {
                foreach (var layer in rulebook.Layers)
                {
                    LayerFollower.Follow(layer, span);
                }

                asked.UnionWith(span.Asked);
                return new BillCurves(span.Done, end, lacks, asked);
            }
            catch (UndecidedException undecided)
            {
                asked.UnionWith(span.Asked);
                lacks = undecided.Message;
                end = undecided.From!.Value;
            }
        }

        throw new UndecidedException(lacks!, null);
    }

    /// <summary>What is left with the person after so many layers.</summary>
    public Piecewise Burden(int layers) => Layers.Take(layers).Aggregate(Piecewise.Identity(End), (burden, layer) => burden - layer.Paid);

    private static int CategoryOf(Rulebook rulebook, Person person) =>
        person.Categories.Count == 0 ? 0 : rulebook.Policy.Categories.First(category => category.Key == person.Categories[0]).Index;
}
