namespace Tuodi.Office.Identity;

/// <summary>What rosters say of one person over time: every identity with its days, and where the person lives.</summary>
public sealed class StatusHistory
{
    /// <summary>The periods with a known category, by category and then by day; those of one category neither touch nor overlap.</summary>
    public required IReadOnlyList<StatusPeriod> Periods { get; init; }

    /// <summary>The periods whose identity no data file explains; the text stands for the category.</summary>
    public IReadOnlyList<StatusPeriod> Unexplained { get; init; } = [];

    /// <summary>The person's name, as the last row that has one.</summary>
    public string? Name { get; init; }

    /// <summary>Township (镇街).</summary>
    public string? Town { get; init; }

    /// <summary>Village or community (村社).</summary>
    public string? Village { get; init; }

    /// <summary>The identities as written, each once.</summary>
    public required string Written { get; init; }

    /// <summary>The categories held on a day.</summary>
    public IEnumerable<string> On(DateOnly day) => Periods.Where(period => period.Period.Contains(day)).Select(period => period.Category);

    /// <summary>The identities of a day that nobody can read.</summary>
    public IEnumerable<string> UnexplainedOn(DateOnly day) =>
        Unexplained.Where(period => period.Period.Contains(day)).Select(period => period.Category);
}
