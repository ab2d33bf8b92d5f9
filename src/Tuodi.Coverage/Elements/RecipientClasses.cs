using Tuodi.Policies.Documents;

namespace Tuodi.Coverage.Elements;

/// <summary>Which categories of a document belong to which class of recipients.</summary>
internal static class RecipientClasses
{
    private static readonly string[] Priority = ["special-hardship", "orphan", "minimum-living", "returned-to-poverty"];
    private static readonly string[] LowIncome = ["marginal", "monitored", "low-income"];

    /// <summary>The categories of a class, as a mask; what is of no other class is of the last, a person without a category of none.</summary>
    public static ulong Mask(Policy policy, Recipients recipients) =>
        policy
            .Categories.Where(category => category.Key != Category.Ordinary && Of(category.Key) == recipients)
            .Aggregate(0UL, (mask, category) => mask | 1UL << category.Index);

    private static Recipients Of(string key) =>
        Priority.Contains(key, StringComparer.Ordinal) ? Recipients.Priority
        : LowIncome.Contains(key, StringComparer.Ordinal) ? Recipients.LowIncome
        : Recipients.Other;
}
