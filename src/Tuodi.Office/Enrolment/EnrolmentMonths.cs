using System.Globalization;
using Tuodi.Kernel;
using Tuodi.Office.Enrolment.Ledger;
using Tuodi.Office.Identity;
using Tuodi.Office.Lists;

namespace Tuodi.Office.Enrolment;

/// <summary>The full lists of the months, in order.</summary>
internal static class EnrolmentMonths
{
    /// <summary>The months of all full lists.</summary>
    /// <exception cref="ProblemException">There is no full list, one does not say its month, or one is later than the month asked for.</exception>
    public static IReadOnlyList<MonthList> Of(IReadOnlyList<OfficeList> lists, string? asked)
    {
        var full = lists.Where(list => list.Kind == ListKind.Enrolment).ToList();
        var problems = new List<Problem>();
        if (full.Count == 0)
        {
            problems.Add(
                new Problem(
                    new Spot(lists.Count > 0 ? lists[0].File : "FILE", 0, 0),
                    new Bilingual("文件中没有资助参保对象全量明细", "There is no full list of subsidised enrolment among the files"),
                    new Bilingual(
                        "请给出附件3 资助参保对象全量明细；没有纳入资助时间一列的，文件名中须有“资助参保”。",
                        "Give 附件3 资助参保对象全量明细; one without the column 纳入资助时间 is known by 资助参保 in its name."
                    )
                )
            );
        }

        foreach (var list in full.Where(list => list.Enrolments.Count == 0))
        {
            problems.Add(
                new Problem(
                    new Spot(list.File, 0, 0),
                    new Bilingual("全量明细中没有任何人，等于全部取消", "The full list names nobody, which would cancel everybody"),
                    new Bilingual("请给出完整的全量明细。", "Give the full list.")
                )
            );
        }

        foreach (var list in full.Where(list => list.Enrolments.Any(row => row.Month is null)))
        {
            problems.Add(
                new Problem(
                    new Spot(list.File, 0, 0),
                    new Bilingual("无从得知全量明细的月份", "The month of the full list is not known"),
                    new Bilingual(
                        "请写入文件名（资助参保对象全量明细-202506.csv）；只有一份时也可另行指明月份。",
                        "Write it into the name of the file (资助参保对象全量明细-202506.csv), or, of a single list, say the month."
                    )
                )
            );
        }

        var months = full.SelectMany(list => list.Enrolments)
            .GroupBy(row => row.Month ?? string.Empty, StringComparer.Ordinal)
            .OrderBy(rows => rows.Key, StringComparer.Ordinal)
            .Select(rows => new MonthList(rows.Key, [.. rows]))
            .ToList();
        if (asked is not null && problems.Count == 0 && months[^1].Month != asked)
        {
            problems.Add(
                new Problem(
                    months[^1].Rows[0].Spot with
                    {
                        Line = 0,
                    },
                    new Bilingual(
                        $"最后一份全量明细是 {months[^1].Month} 的，而要求的是 {asked}",
                        $"The last full list is of {months[^1].Month}, and {asked} was asked for"
                    ),
                    new Bilingual("请给出直到所求月份的全量明细。", "Give the lists up to the month that is asked for.")
                )
            );
        }

        return problems.Count == 0 ? months : throw new ProblemException(problems);
    }

    /// <summary>The months between the first and the last that have no list.</summary>
    public static IReadOnlyList<string> Between(IReadOnlyList<MonthList> lists)
    {
        var there = lists.Select(list => list.Month).ToHashSet(StringComparer.Ordinal);
        var missing = new List<string>();
        if (Months.TryRead(lists[0].Month, out var at))
        {
            for (var first = at.From; ; first = first.AddMonths(1))
            {
                var month = first.ToString("yyyyMM", CultureInfo.InvariantCulture);
                if (string.CompareOrdinal(month, lists[^1].Month) >= 0)
                {
                    break;
                }

                if (!there.Contains(month))
                {
                    missing.Add(month);
                }
            }
        }

        return missing;
    }
}
