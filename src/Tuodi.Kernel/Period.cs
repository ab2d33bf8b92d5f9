namespace Tuodi.Kernel;

/// <summary>A stretch of days, both ends included; without an end it is open.</summary>
public readonly record struct Period
{
    /// <summary>The days from <paramref name="from"/> to <paramref name="to"/>.</summary>
    /// <exception cref="ArgumentException">The end lies before the start.</exception>
    public Period(DateOnly from, DateOnly? to)
    {
        if (to < from)
        {
            throw new ArgumentException("A period cannot end before it starts.", nameof(to));
        }

        From = from;
        To = to;
    }

    /// <summary>The first day.</summary>
    public DateOnly From { get; }

    /// <summary>The last day, or none.</summary>
    public DateOnly? To { get; }

    /// <summary>Whether the day lies in the period.</summary>
    public bool Contains(DateOnly day) => day >= From && (To is null || day <= To);

    /// <summary>Whether the two periods share a day.</summary>
    public bool Overlaps(Period other) => (other.To is null || From <= other.To) && (To is null || other.From <= To);

    /// <inheritdoc/>
    public override string ToString() => To is { } end ? $"{From:yyyy-MM-dd} .. {end:yyyy-MM-dd}" : $"{From:yyyy-MM-dd} ..";
}
