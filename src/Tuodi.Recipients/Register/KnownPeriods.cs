namespace Tuodi.Recipients.Register;

/// <summary>What can be asked of periods with the time at which they were known.</summary>
public static class KnownPeriods
{
    /// <summary>Whether the register knew a period at an instant.</summary>
    public static bool IsKnown(this IKnownPeriod period, long at) =>
        period.KnownFrom <= at && (period.KnownTo is not { } until || at < until);

    /// <summary>Whether a period holds on a day, as the register stood at an instant.</summary>
    public static bool Holds(this IKnownPeriod period, DateOnly day, long known) =>
        period.ValidFrom <= day && (period.ValidTo is not { } end || day <= end) && period.IsKnown(known);
}
