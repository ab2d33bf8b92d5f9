using Tuodi.Policies.Documents;

namespace Tuodi.Settlement.Facts;

/// <summary>Which recipient categories of a policy a person holds for a visit.</summary>
public static class Statuses
{
    /// <summary>The categories as a mask; bit 0 alone when the person holds none.</summary>
    public static ulong Of(Policy policy, Person person, Visit visit)
    {
        var mask = 0UL;
        foreach (var name in person.Categories)
        {
            for (var i = 1; i < policy.Categories.Count; i++)
            {
                if (policy.Categories[i].Key == name && Holds(policy.Categories[i], person, visit))
                {
                    mask |= 1UL << i;
                }
            }
        }

        return mask == 0 ? 1 : mask;
    }

    /// <summary>The categories that the person holds on some day of a year, as a mask; bit 0 alone when there is none.</summary>
    public static ulong InYear(Policy policy, Person person, int year)
    {
        var mask = 0UL;
        for (var i = 1; i < policy.Categories.Count; i++)
        {
            var key = policy.Categories[i].Key;
            var begun = !person.Since.TryGetValue(key, out var since) || since.Year <= year;
            var lasting = !person.Until.TryGetValue(key, out var until) || until.Year >= year;
            mask |= person.Categories.Contains(key) && begun && lasting ? 1UL << i : 0;
        }

        return mask == 0 ? 1 : mask;
    }

    /// <summary>Whether a status the person has been given holds for the visit.</summary>
    public static bool Holds(Category category, Person person, Visit visit)
    {
        var first = category.DuringStay ? visit.Admitted ?? visit.Date : visit.Date;
        return Starts(category, person, visit.Date) && Lasts(category, person, first);
    }

    // Recognition reaches back as far as the policy lets it: a status is often found only after the bill.
    private static bool Starts(Category category, Person person, DateOnly day)
    {
        if (!person.Since.TryGetValue(category.Key, out var since))
        {
            return true;
        }

        var start = category.LookBack.Kind switch
        {
            StatusWindowKind.Months => since.AddMonths(-category.LookBack.Months),
            StatusWindowKind.CalendarYear => new DateOnly(since.Year, 1, 1),
            _ => since,
        };
        return day >= start;
    }

    private static bool Lasts(Category category, Person person, DateOnly day)
    {
        if (person.Until.TryGetValue(category.Key, out var until) && day > until)
        {
            return false;
        }

        if (!person.Since.TryGetValue(category.Key, out var since))
        {
            return true;
        }

        return category.Valid.Kind switch
        {
            StatusWindowKind.Months => day < since.AddMonths(category.Valid.Months),
            StatusWindowKind.CalendarYear => day.Year <= since.Year,
            StatusWindowKind.Visit => day <= since,
            _ => true,
        };
    }
}
