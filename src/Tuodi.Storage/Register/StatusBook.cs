using Tuodi.Kernel;
using Tuodi.Recipients.Register;
using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Register;

/// <summary>The periods of recipient status: what is learnt closes what was known before and stands beside it; nothing is rewritten.</summary>
internal sealed class StatusBook() : RegisterBook(RegisterShapes.Of(RegisterKind.Statuses))
{
    public override string AreaOf(RegisterValues row) => row.Needed("area");

    public override IEnumerable<(string Column, string Identity)> Identities(RegisterValues row) =>
        [
            (
                "valid_from",
                $"{row.Needed("area")} {row.Needed("person")} {row.Needed("category")} {row.Day("valid_from"):yyyyMMdd} {row.Whole("known_from")}"
            ),
        ];

    // Without what it corrects or withdraws a row says something else.
    public override bool CanJudge(RegisterRow row) =>
        base.CanJudge(row) && row.Faults.All(fault => fault.Column.Kind is RegisterValueKind.Text || fault.Column.IsNeeded);

    public override async Task<IReadOnlyList<RowDecision>> DecideAsync(Slice slice)
    {
        var persons = slice.Rows.Select(row => row.Needed("person")).ToList();
        var known = await slice.PersonsAsync(persons).ConfigureAwait(false);
        var stored = await slice.FindAsync(Tables.StatusPeriod, "person", persons, true).ConfigureAwait(false);
        var pages = stored
            .GroupBy(period => (period.Person, period.Category))
            .ToDictionary(periods => periods.Key, periods => new StatusPage(periods));
        var decisions = new List<RowDecision>(slice.Rows.Count);
        foreach (var row in slice.Rows)
        {
            var key = (row.Needed("person"), row.Needed("category"));
            if (!pages.TryGetValue(key, out var page))
            {
                pages.Add(key, page = new StatusPage([]));
            }

            var refusals = new List<RowRefusal>();
            if (!known.Contains(key.Item1))
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

        slice.Changes.Add(TableChange.Insert(Tables.StatusPeriod, [.. pages.Values.SelectMany(page => page.Made)]));
        slice.Changes.Add(TableChange.Update(Tables.StatusPeriod, [.. pages.Values.SelectMany(page => page.Closed)]));
        return decisions;
    }

    private RowDecision Decide(RegisterValues row, StatusPage page, Slice slice) =>
        row.Whole("known_from") is { } from ? History(row, page, slice, from) : Statement(row, page, slice);

    /// <summary>What is said now of a period: it holds so, it holds otherwise, or it never held.</summary>
    private RowDecision Statement(RegisterValues row, StatusPage page, Slice slice)
    {
        var start = row.Day("valid_from")!.Value;
        var target = page.Standing(row.Day("corrects") ?? start);
        if (target is null && (row.Day("corrects") is not null || row.Whole("withdrawn") is 1))
        {
            return RowDecision.Refused(
                new RowRefusal(
                    row.Day("corrects") is null ? "withdrawn" : "corrects",
                    "登记中没有自该日起的该身份",
                    "the register knows no period of this category from that day"
                )
            );
        }

        var period = new Period(start, row.Day("valid_to", target?.ValidTo) is { } end && end >= start ? end : null);
        if (row.Whole("withdrawn") is 1)
        {
            page.Close(target!, slice.Now);
            return Changed(target, null, isHistory: false);
        }

        if (target is not null && new Period(target.ValidFrom, target.ValidTo) == period)
        {
            return new RowDecision(Verdict.Matched);
        }

        if (page.Overlapping(period, target) is { } other)
        {
            return Overlaps(other);
        }

        var known = target is null ? slice.Now : page.Close(target, slice.Now);
        var made = Made(row, slice, period, known, null, target?.Source);
        page.Add(made);
        return Changed(target, made, isHistory: false);
    }

    /// <summary>What another register knew and when: taken as it is, and never against what stands here.</summary>
    private RowDecision History(RegisterValues row, StatusPage page, Slice slice, long from)
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
            if (standing.ValidTo == period.To && standing.KnownTo == until)
            {
                return new RowDecision(Verdict.Matched);
            }

            if (standing.ValidTo != period.To || standing.KnownTo is not null)
            {
                return RowDecision.Refused(new RowRefusal("known_from", "登记的历史不能改写", "the register's history is not rewritten"));
            }

            page.Close(standing, until!.Value);
            return Changed(standing, standing with { KnownTo = until }, isHistory: true);
        }

        if (until is null && page.Overlapping(period, null) is { } other)
        {
            return Overlaps(other);
        }

        var made = Made(row, slice, period, from, until, null);
        page.Add(made);
        return Changed(null, made, isHistory: true);
    }

    private static RowDecision Overlaps(StatusPeriod other) =>
        RowDecision.Refused(
            new RowRefusal(
                "valid_from",
                $"与自{other.ValidFrom:yyyy-MM-dd}起的同一身份重叠；如系更正，请在“更正的开始日期”填该日",
                $"it overlaps the period of this category from {other.ValidFrom:yyyy-MM-dd}; to correct that one, write its first day under `corrects`"
            )
        );

    // That a statement is known from now on goes without saying; a history says when it was learnt.
    private RowDecision Changed(StatusPeriod? before, StatusPeriod? after, bool isHistory) =>
        new(before is null ? Verdict.New : Verdict.Changed)
        {
            Changes = () =>
                [
                    .. Compare(Tables.StatusPeriod, before, after)
                        .Where(change => isHistory || change.Column.Kind != RegisterValueKind.Instant),
                ],
        };

    private static StatusPeriod Made(RegisterValues row, Slice slice, Period period, long from, long? until, string? source) =>
        new()
        {
            Area = row.Needed("area"),
            Id = slice.NextId(),
            Person = row.Needed("person"),
            Category = row.Needed("category"),
            ValidFrom = period.From,
            ValidTo = period.To,
            KnownFrom = from,
            KnownTo = until,
            Source = row.Text("source", source),
            Version = 1,
        };
}
