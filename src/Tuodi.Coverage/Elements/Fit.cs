using Tuodi.Policies.Checks;
using Tuodi.Policies.Conditions;

namespace Tuodi.Coverage.Elements;

/// <summary>What category, kind of visit and its having an attribute decide of a condition.</summary>
internal static class Fit
{
    /// <summary>Whether the condition holds for all such persons and visits, for none, or (nothing) for some.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="category">The category, by its number in the document.</param>
    /// <param name="visit">The kind of visit.</param>
    /// <param name="isMarked">Whether the visit has the attribute that a condition asks for, such as that of a major disease; without it the condition does not hold.</param>
    public static bool? Of(Condition condition, int category, int visit, bool isMarked) =>
        Certainty.Of(
            condition,
            part =>
                part switch
                {
                    CategoryCondition who => (who.Mask >> category & 1) != 0,
                    CodeCondition { Field: CodeField.Visit } code => (code.Mask >> visit & 1) != 0,
                    AttributeCondition { Bearer: Bearer.Visit } => isMarked ? null : false,
                    _ => null,
                }
        );
}
