using Tuodi.Kernel;
using Tuodi.Office.Enrolment.Results;
using Tuodi.Office.Recognising;
using Tuodi.Office.Reports;
using Tuodi.Office.Workbooks;

namespace Tuodi.Office.Enrolment.Sheets;

/// <summary>The sheets of the tax bureau's claims: 参保数据 and the two summaries.</summary>
internal static class ClaimSheets
{
    private static readonly Bilingual People = new("人数", "persons");
    private static readonly Bilingual Amount = new("代缴金额（元）", "amount (yuan)");
    private static readonly Bilingual Total = new("合计", "total");

    /// <summary>参保数据: each claim with its three matches.</summary>
    public static void Claims(WorkbookWriter book, EnrolmentReport report, Language language)
    {
        var sheet = UnderstoodSheets.Sheet(
            book,
            language,
            new("参保数据", "claims"),
            ("序号", "number", 7),
            ("街道乡镇", "township", 12),
            ("姓名", "name", 10),
            ("身份证件号码", "identity number", 20),
            ("代缴类别", "identity of the claim", 24),
            ("代缴金额", "claimed", 12),
            ("档次", "class", 12),
            ("档次匹配状态", "tier", 12),
            ("医疗救助匹配状态", "identity", 12),
            ("认定区匹配状态", "district", 12),
            ("匹配状态", "result", 12)
        );
        var number = 0;
        foreach (var check in report.Claims)
        {
            sheet
                .Row()
                .Count(++number)
                .Text(Town(check))
                .Text(check.Claim.Name ?? check.Entry?.Name)
                .Text(check.Claim.PersonId)
                .Text(Category(check))
                .Amount(check.Claim.Subsidy)
                .Text(check.Class)
                .Text(EnrolmentWords.Match(check.Tier.Answer).In(language))
                .Text(EnrolmentWords.Match(check.Identified.Answer).In(language))
                .Text(EnrolmentWords.Match(check.District.Answer).In(language))
                .Text(EnrolmentWords.Of(check).In(language));
        }
    }

    /// <summary>税务代缴汇总表: persons and amounts by identity, a title above the headings and a line of totals below.</summary>
    public static void ByIdentity(WorkbookWriter book, EnrolmentReport report, Language language)
    {
        var name = new Bilingual("税务代缴汇总表", "claims by identity").In(language);
        var sheet = book.Sheet(
            name,
            [
                (new Bilingual("序号", "number").In(language), 7),
                (new Bilingual("代缴类别", "identity of the claim").In(language), 30),
                (People.In(language), 12),
                (Amount.In(language), 18),
            ],
            SheetLayout.Titled($"{report.Year} {name}")
        );
        var number = 0;
        foreach (var group in report.Claims.GroupBy(Category, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            sheet.Row().Count(++number).Text(group.Key).Count(group.Count()).Amount(Sum(group));
        }

        sheet.Row().Text(Total.In(language)).Text(null).Count(report.Claims.Count).Amount(Sum(report.Claims));
    }

    /// <summary>参保数据汇总表: townships by identity and class, two lines of merged headings, totals below.</summary>
    public static void ByTown(WorkbookWriter book, EnrolmentReport report, Language language)
    {
        var groups = report
            .Claims.Select(check =>
                (Identity: check.Identity ?? Category(check), Class: check.Class ?? EnrolmentWords.NoClass.In(language))
            )
            .Distinct()
            .OrderBy(each => each.Identity, StringComparer.Ordinal)
            .ThenBy(each => each.Class, StringComparer.Ordinal)
            .ToList();
        var name = new Bilingual("参保数据汇总表", "claims by township").In(language);
        var columns = new List<(string, int)> { (new Bilingual("镇街", "township").In(language), 14) };
        columns.AddRange(groups.SelectMany(group => new[] { ($"{group.Identity} {group.Class}", 12), ("", 16) }));
        columns.AddRange([(new Bilingual("总计", "grand total").In(language), 12), ("", 16)]);
        var merged = Enumerable.Range(0, groups.Count + 1).Select(i => $"{Letter(1 + (2 * i))}1:{Letter(2 + (2 * i))}1").Prepend("A1:A2");
        var sheet = book.Sheet(name, columns, new SheetLayout(2, [.. merged]));
        sheet.Row().Heading(null);
        for (var i = 0; i <= groups.Count; i++)
        {
            sheet.Heading(People.In(language)).Heading(Amount.In(language));
        }

        foreach (
            var town in report
                .Claims.GroupBy(check => Town(check) ?? "", StringComparer.Ordinal)
                .OrderBy(town => town.Key, StringComparer.Ordinal)
        )
        {
            Line(town.Key, [.. town]);
        }

        Line(new Bilingual("总计", "grand total").In(language), report.Claims);

        void Line(string town, IReadOnlyList<ClaimCheck> claims)
        {
            sheet.Row().Text(town);
            foreach (var group in groups)
            {
                var within = claims
                    .Where(check => (check.Identity ?? Category(check), check.Class ?? EnrolmentWords.NoClass.In(language)) == group)
                    .ToList();
                sheet.Count(within.Count).Amount(Sum(within));
            }

            sheet.Count(claims.Count).Amount(Sum(claims));
        }
    }

    private static string? Town(ClaimCheck check) => check.Entry?.Town ?? check.Claim.Town;

    private static string Category(ClaimCheck check) => string.Join('、', check.Claim.Words);

    private static Money Sum(IEnumerable<ClaimCheck> claims) =>
        claims.Select(check => check.Claim.Subsidy).Aggregate(Money.Zero, (sum, amount) => sum + amount);

    private static string Letter(int column) => new ColumnMapping(column, string.Empty, null).Letter;
}
