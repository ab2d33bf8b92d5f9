using Tuodi.Office.Identity;
using Tuodi.Office.Lists;
using Tuodi.Policies.Conditions;
using Tuodi.Settlement.Facts;

namespace Tuodi.Office.Auditing;

/// <summary>Turns rosters and the row's own words into the facts of a person on the day of a visit.</summary>
internal sealed class StatusFacts(AuditSettings settings)
{
    private static readonly int Male = Codes.Find(CodeField.Sex, "male");
    private static readonly int Female = Codes.Find(CodeField.Sex, "female");

    /// <summary>The statuses for a visit.</summary>
    /// <remarks>
    /// Who is on the roster of the day holds the status, whatever else is known. Of a status that does not hold that day, the stay, or else the next
    /// recognition after it, is told to the engine, which knows how far the policy lets it reach.
    /// </remarks>
    public HeldStatus On(SettlementRow row, StatusHistory? history, DateOnly day)
    {
        if (settings.Roster is not { } roster)
        {
            return FromList(row);
        }

        var categories = new List<string>();
        Dictionary<string, DateOnly>? since = null;
        Dictionary<string, DateOnly>? until = null;
        foreach (var period in history?.Periods ?? [])
        {
            if (categories.Contains(period.Category) && !period.Period.Contains(day))
            {
                continue;
            }

            if (period.Period.Contains(day))
            {
                since?.Remove(period.Category);
                until?.Remove(period.Category);
            }
            else if (row.Admitted is { } admitted && admitted <= day && period.Period.Overlaps(new Kernel.Period(admitted, day)))
            {
                (since ??= new(StringComparer.Ordinal))[period.Category] = period.Period.From > admitted ? period.Period.From : admitted;
                (until ??= new(StringComparer.Ordinal))[period.Category] = period.Period.To ?? day;
            }
            else if (period.Period.From > day)
            {
                (since ??= new(StringComparer.Ordinal))[period.Category] = period.Period.From;
            }
            else
            {
                continue;
            }

            if (!categories.Contains(period.Category))
            {
                categories.Add(period.Category);
            }
        }

        return new HeldStatus(categories, since ?? HeldStatus.NoDays, until ?? HeldStatus.NoDays, false, Lacks(roster, history, day));
    }

    /// <summary>The person for a visit.</summary>
    public Person Of(SettlementRow row, HeldStatus held) =>
        new()
        {
            Scheme = SchemeOf(row),
            Categories = held.Categories,
            Born = IdentityHolder.Born(row.PersonId),
            Sex = IdentityHolder.IsMale(row.PersonId) switch
            {
                true => Male,
                false => Female,
                _ => -1,
            },
            Since = held.Since,
            Until = held.Until,
        };

    private int SchemeOf(SettlementRow row)
    {
        if (VisitFacts.Code(settings.Mapping.Schemes, row.Insurance) is >= 0 and var scheme)
        {
            return scheme;
        }

        foreach (var (prefix, told) in settings.Mapping.PersonalNumbers)
        {
            if (row.PersonalNumber?.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ?? false)
            {
                return told;
            }
        }

        return -1;
    }

    private HeldStatus FromList(SettlementRow row)
    {
        var (categories, unknown) = settings.Identities.Read(row.Identity);
        var lacks =
            unknown.Count > 0 ? $"identity {unknown[0]}"
            : string.IsNullOrWhiteSpace(row.Identity) ? "identity"
            : null;
        return new HeldStatus(categories, HeldStatus.NoDays, HeldStatus.NoDays, true, lacks);
    }

    private static string? Lacks(Roster roster, StatusHistory? history, DateOnly day)
    {
        if (history?.UnexplainedOn(day).FirstOrDefault() is { } text)
        {
            return text.Length == 0 ? "identity" : $"identity {text}";
        }

        return roster.Covers(day) ? null : $"roster {day:yyyyMM}";
    }
}
