using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;

namespace Tuodi.Policies.Checks;

/// <summary>The days of a document's period from which its rules give other figures: the first, and each on which a value or a condition changes.</summary>
public static class ChangeDays
{
    /// <summary>More days are not looked at; no document at hand has half as many.</summary>
    public const int DaysMax = 24;

    /// <summary>The days in order.</summary>
    public static IReadOnlyList<DateOnly> Of(Policy policy)
    {
        var days = new SortedSet<DateOnly> { policy.Effective.From };
        foreach (
            var value in policy.Parameters.Values.SelectMany(parameter => parameter.Values).Where(value => value.From > DateOnly.MinValue)
        )
        {
            days.Add(value.From);
            // The value of a year is also asked for in the two years after it (last year, year before last).
            if (value.IsYear)
            {
                days.Add(value.From.AddYears(1));
                days.Add(value.From.AddYears(2));
            }
        }

        foreach (
            var period in policy
                .Layers.SelectMany(PolicyConditions.Of)
                .SelectMany(ConditionTree.Leaves)
                .OfType<DateCondition>()
                .Select(date => date.Period)
        )
        {
            days.Add(period.From);
            if (period.To is { } to)
            {
                days.Add(to.AddDays(1));
            }
        }

        return [.. days.Where(policy.Effective.Contains).Take(DaysMax)];
    }
}
