using Tuodi.Kernel;
using Tuodi.Recipients.Register;
using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Register;

/// <summary>Periods that hold of persons: what is learnt closes what was known before and stands beside it; nothing is rewritten.</summary>
/// <typeparam name="T">The period.</typeparam>
/// <param name="shape">The list.</param>
/// <param name="table">The table.</param>
internal abstract class PeriodBook<T>(RegisterShape shape, Table<T> table) : RegisterBook(shape)
    where T : class, IKnownPeriod
{
    public override string AreaOf(RegisterValues row) => row.Needed("area");

    public override IEnumerable<(string Column, string Identity)> Identities(RegisterValues row) =>
        [("valid_from", $"{row.Needed("area")} {PageOf(row)} {row.Day("valid_from"):yyyyMMdd} {row.Whole("known_from")}")];

    /// <summary>Of what no two periods hold together: the person, and what else tells them apart.</summary>
    protected abstract string PageOf(RegisterValues row);

    /// <summary>The same of a stored period.</summary>
    protected abstract string PageOf(T period);

    /// <summary>Whether a row says the same of a period, apart from its days.</summary>
    protected abstract bool SaysSame(T period, RegisterValues row);

    /// <summary>A new period.</summary>
    protected abstract T Made(RegisterValues row, long id, Period days, long from, long? until, string? source);

    /// <summary>A period as it is known until an instant.</summary>
    protected abstract T Closed(T period, long until, long version);

    /// <summary>That a row corrects or withdraws what the register does not know.</summary>
    protected abstract Bilingual Unknown { get; }

    /// <summary>That a period holds together with another.</summary>
    protected abstract Bilingual Overlaps(T other);

    // Without what it corrects or withdraws a row says something else.
    public override bool CanJudge(RegisterRow row) =>
        base.CanJudge(row) && row.Faults.All(fault => fault.Column.Kind is RegisterValueKind.Text || fault.Column.IsNeeded);

    public override async Task<IReadOnlyList<RowDecision>> DecideAsync(Slice slice)
    {
        var persons = slice.Rows.Select(row => row.Needed("person")).ToList();
        var known = await slice.PersonsAsync(persons).ConfigureAwait(false);
        var stored = await slice.FindAsync(table, "person", persons, true).ConfigureAwait(false);
        var pages = stored
            .GroupBy(PageOf, StringComparer.Ordinal)
            .ToDictionary(periods => periods.Key, periods => new PeriodPage<T>(periods, Closed), StringComparer.Ordinal);
        var decisions = new List<RowDecision>(slice.Rows.Count);
        foreach (var row in slice.Rows)
        {
            if (!pages.TryGetValue(PageOf(row), out var page))
            {
                pages.Add(PageOf(row), page = new PeriodPage<T>([], Closed));
            }

            var refusals = new List<RowRefusal>();
            if (!known.Contains(row.Needed("person")))
            {
                refusals.Add(
                    new RowRefusal(
                        "person",
                        "登记中没有该人员，请先导入人员",
                        "the register has no such person; bring in the persons first"
                    )
                );
            }

            if (Backwards(row, "valid_from", "valid_to") is { } backwards)
            {
                refusals.Add(backwards);
            }

            decisions.Add(refusals.Count > 0 ? RowDecision.Refused(refusals) : Decide(row, page, slice));
        }

        slice.Changes.Add(TableChange.Insert(table, [.. pages.Values.SelectMany(page => page.Made)]));
        slice.Changes.Add(TableChange.Update(table, [.. pages.Values.SelectMany(page => page.Closed)]));
        return decisions;
    }

    private RowDecision Decide(RegisterValues row, PeriodPage<T> page, Slice slice) =>
        row.Whole("known_from") is { } from ? History(row, page, slice, from) : Statement(row, page, slice);

    /// <summary>What is said now of a period: it holds so, it holds otherwise, or it never held.</summary>
    private RowDecision Statement(RegisterValues row, PeriodPage<T> page, Slice slice)
    {
        var start = row.Day("valid_from")!.Value;
        var target = page.Standing(row.Day("corrects") ?? start);
        if (target is null && (row.Day("corrects") is not null || row.Whole("withdrawn") is 1))
        {
            return RowDecision.Refused(new RowRefusal(row.Day("corrects") is null ? "withdrawn" : "corrects", Unknown));
        }

        var period = new Period(start, row.Day("valid_to", target?.ValidTo) is { } end && end >= start ? end : null);
        if (row.Whole("withdrawn") is 1)
        {
            page.Close(target!, slice.Now);
            return Changed(target, null, isHistory: false);
        }

        if (target is not null && new Period(target.ValidFrom, target.ValidTo) == period && SaysSame(target, row))
        {
            return new RowDecision(Verdict.Matched);
        }

        if (page.Overlapping(period, target) is { } other)
        {
            return Refused(other);
        }

        var known = target is null ? slice.Now : page.Close(target, slice.Now);
        var made = Made(row, slice.NextId(), period, known, null, row.Text("source", target?.Source));
        page.Add(made);
        return Changed(target, made, isHistory: false);
    }

    /// <summary>What another register knew and when: taken as it is, and never against what stands here.</summary>
    private RowDecision History(RegisterValues row, PeriodPage<T> page, Slice slice, long from)
    {
        var until = row.Whole("known_to");
        var period = new Period(row.Day("valid_from")!.Value, row.Day("valid_to"));
        if (from > slice.Now || until > slice.Now || until <= from)
        {
            return RowDecision.Refused(
                new RowRefusal(
                    until is null ? "known_from" : "known_to",
                    "登记时间须早于更正时间，且都不在将来",
                    "the time of learning must lie before the time of learning better, and neither in the future"
                )
            );
        }

        if (page.Find(period.From, from) is { } standing)
        {
            if (standing.ValidTo == period.To && standing.KnownTo == until && SaysSame(standing, row))
            {
                return new RowDecision(Verdict.Matched);
            }

            if (standing.ValidTo != period.To || standing.KnownTo is not null || !SaysSame(standing, row))
            {
                return RowDecision.Refused(new RowRefusal("known_from", "登记的历史不能改写", "the register's history is not rewritten"));
            }

            page.Close(standing, until!.Value);
            return Changed(standing, Closed(standing, until.Value, standing.Version), isHistory: true);
        }

        if (until is null && page.Overlapping(period, null) is { } other)
        {
            return Refused(other);
        }

        var made = Made(row, slice.NextId(), period, from, until, row.Text("source"));
        page.Add(made);
        return Changed(null, made, isHistory: true);
    }

    private RowDecision Refused(T other) => RowDecision.Refused(new RowRefusal("valid_from", Overlaps(other)));

    // That a statement is known from now on goes without saying; a history says when it was learnt.
    private RowDecision Changed(T? before, T? after, bool isHistory) =>
        new(before is null ? Verdict.New : Verdict.Changed)
        {
            Changes = () =>
                [.. Compare(table, before, after).Where(change => isHistory || change.Column.Kind != RegisterValueKind.Instant)],
        };
}
