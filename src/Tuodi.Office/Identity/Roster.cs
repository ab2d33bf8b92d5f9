using Tuodi.Kernel;
using Tuodi.Office.Lists;

namespace Tuodi.Office.Identity;

/// <summary>Who is a recipient and when (救助对象名册): all rosters at hand, joined by person.</summary>
/// <remarks>
/// A row of a monthly roster holds for that month and says nothing of others: who is missing from a month of which there is no roster may still
/// have been a recipient then. Rows with dates, or with no time at all, speak for every day.
/// </remarks>
public sealed class Roster
{
    private readonly Dictionary<string, StatusHistory> _people;
    private readonly HashSet<int> _months = [];
    private readonly bool _speaksForEveryDay;

    private Roster(Dictionary<string, StatusHistory> people, HashSet<int> months, bool speaksForEveryDay)
    {
        _people = people;
        _months = months;
        _speaksForEveryDay = speaksForEveryDay;
    }

    /// <summary>How many persons it names.</summary>
    public int Count => _people.Count;

    /// <summary>Identities that no data file explains.</summary>
    public IReadOnlyList<UnknownText> Unknown { get; private init; } = [];

    /// <summary>Rows that cannot be used, each with its place.</summary>
    public IReadOnlyList<Problem> Problems { get; private init; } = [];

    /// <summary>A roster from the rows of all lists.</summary>
    public static Roster Of(IEnumerable<RosterRow> rows, IdentityTexts texts)
    {
        var drafts = new Dictionary<string, StatusDraft>(StringComparer.Ordinal);
        var census = new TextCensus();
        var problems = new List<Problem>();
        var months = new HashSet<int>();
        var always = false;
        foreach (var row in rows)
        {
            if (PeriodOf(row, problems) is not { } period)
            {
                continue;
            }

            var monthly = IsMonthly(row);
            always |= !monthly;
            if (monthly)
            {
                months.Add(MonthOf(period.From));
            }

            var (categories, unknown) = string.IsNullOrWhiteSpace(row.Identity) ? ([], [string.Empty]) : texts.Read(row.Identity);
            foreach (var text in unknown)
            {
                census.Add("identity", text, row.Spot);
            }

            if (!drafts.TryGetValue(row.PersonId, out var draft))
            {
                drafts.Add(row.PersonId, draft = new StatusDraft());
            }

            draft.Add(row, period, categories, unknown);
        }

        var people = drafts.ToDictionary(pair => pair.Key, pair => pair.Value.Finish(), StringComparer.Ordinal);
        return new Roster(people, months, always) { Unknown = census.Texts, Problems = problems };
    }

    /// <summary>What the rosters say of a person, or nothing when no roster names the person.</summary>
    public StatusHistory? Find(string personId) => _people.GetValueOrDefault(personId);

    /// <summary>Whether some roster speaks for the day, so that who is not on it held no status.</summary>
    public bool Covers(DateOnly day) => _speaksForEveryDay || _months.Contains(MonthOf(day));

    private static bool IsMonthly(RosterRow row) => row.From is null && row.To is null && row.Month is not null;

    private static int MonthOf(DateOnly day) => (day.Year * 12) + day.Month - 1;

    private static Period? PeriodOf(RosterRow row, List<Problem> problems)
    {
        if (IsMonthly(row))
        {
            if (Months.TryRead(row.Month!, out var month))
            {
                return month;
            }

            problems.Add(
                new Problem(
                    row.Spot,
                    new Bilingual($"`{row.Month}` 不是月份", $"`{row.Month}` is no month"),
                    new Bilingual("请写六位数字，如 202501。", "Write six digits such as 202501.")
                )
            );
            return null;
        }

        var from = row.From ?? DateOnly.MinValue;
        if (row.To < from)
        {
            problems.Add(
                new Problem(
                    row.Spot,
                    new Bilingual(
                        $"身份终止于 {row.To:yyyy-MM-dd}，早于起始日 {from:yyyy-MM-dd}",
                        $"The status ends on {row.To:yyyy-MM-dd}, before it starts on {from:yyyy-MM-dd}"
                    ),
                    new Bilingual("请更正日期。", "Correct the dates.")
                )
            );
            return null;
        }

        return new Period(from, row.To);
    }
}
