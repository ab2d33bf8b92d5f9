using Tuodi.Kernel;
using Tuodi.Office.Enrolment.Results;
using Tuodi.Office.Reports;
using Tuodi.Office.Workbooks;

namespace Tuodi.Office.Enrolment.Sheets;

/// <summary>The sheets of persons: 汇总名单, 对比结果, 台账, in the columns that offices exchange.</summary>
internal static class LedgerSheets
{
    private const string Tick = "√";
    private const int IdentityWidth = 14;

    /// <summary>附件1: who is subsidised now, with a column for each identity of the year.</summary>
    public static void Roll(WorkbookWriter book, EnrolmentReport report, Language language)
    {
        var people = report.People.Where(person => person.Entry.CancelledMonth is null).ToList();
        var identities = report
            .Identities.Identities.Select(identity => identity.Name)
            .Concat(report.Unknown.Select(unknown => unknown.Text))
            .ToList();
        var sheet = UnderstoodSheets.Sheet(
            book,
            language,
            new("汇总名单", "full list"),
            [
                ("姓名", "name", 10),
                ("身份证号码", "identity number", 20),
                ("镇（街）", "township", 12),
                ("村（居）", "village", 12),
                ("资助参保身份", "enrolment identity", 24),
                .. identities.Select(identity => (identity, identity, IdentityWidth)),
            ]
        );
        foreach (var entry in people.Select(person => person.Entry))
        {
            sheet.Row().Text(entry.Name).Text(entry.PersonId).Text(entry.Town).Text(entry.Village).Text(entry.Identity.Name);
            var held = entry.Identities.Select(identity => identity.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var identity in identities)
            {
                sheet.Text(held.Contains(identity) ? Tick : null);
            }
        }
    }

    /// <summary>附件2: what the last list changed.</summary>
    public static void Changes(WorkbookWriter book, EnrolmentReport report, Language language)
    {
        var sheet = UnderstoodSheets.Sheet(
            book,
            language,
            new("对比结果", "changes"),
            ("增量形式", "change", 10),
            ("姓名", "name", 10),
            ("身份证号码", "identity number", 20),
            ("资助参保身份", "enrolment identity", 24),
            ("纳入资助时间", "included", 12),
            ("身份取消时间", "cancelled", 12)
        );
        foreach (var entry in report.People.Select(person => person.Entry).Where(entry => entry.Last.Month == report.Ledger.Month))
        {
            sheet
                .Row()
                .Text(EnrolmentWords.Of(entry.Last.Mark).In(language))
                .Text(entry.Name)
                .Text(entry.PersonId)
                .Text(entry.Identity.Name)
                .Day(entry.Included)
                .Text(entry.CancelledMonth);
        }
    }

    /// <summary>附件3: the ledger, 24 columns. What is not known is blank, never zero.</summary>
    public static void Ledger(WorkbookWriter book, EnrolmentReport report, Language language)
    {
        var sheet = UnderstoodSheets.Sheet(book, language, new("台账", "ledger"), Columns);
        var number = 0;
        foreach (var person in report.People)
        {
            Row(sheet, ++number, person, language);
        }
    }

    private static (string Chinese, string English, int Width)[] Columns =>
        [
            ("序号", "number", 7),
            ("纳入资助时间", "included", 12),
            ("身份取消时间", "cancelled", 12),
            ("身份变更情况", "change", 26),
            ("镇（街）", "township", 12),
            ("村（居）", "village", 12),
            ("姓名", "name", 10),
            ("身份证号码", "identity number", 20),
            ("医疗救助身份", "recipient identity", 20),
            ("资助参保身份", "enrolment identity", 20),
            ("是否参保", "enrolled", 10),
            ("参保类别", "class", 12),
            ("居民医保缴费金额", "own payment", 14),
            ("缴费时间", "paid on", 12),
            ("是否符合资助", "eligible", 10),
            ("是否获得资助", "obtained", 10),
            ("获得资助身份类别", "identity of the claim", 20),
            ("资助方式", "way", 12),
            ("税务第一批请款税务清款情况", "first batch of claims", 18),
            ("资助金额", "subsidy", 12),
            ("资助地或参保地（区外备注）", "insured in", 20),
            ("备注（卫健委死亡时间）", "day of death", 14),
            ("未参保原因", "reason for not enrolling", 14),
            ("人工备注", "remark", 20),
        ];

    private static void Row(SheetWriter sheet, int number, EnrolmentResult person, Language language)
    {
        var entry = person.Entry;
        sheet
            .Row()
            .Count(number)
            .Day(entry.Included)
            .Text(entry.CancelledMonth)
            .Text(EnrolmentWords.Of(entry.Last, language))
            .Text(entry.Town)
            .Text(entry.Village)
            .Text(entry.Name)
            .Text(entry.PersonId)
            .Text(entry.Recipient)
            .Text(string.Join('、', entry.Identities.Select(identity => identity.Name)))
            .Text(EnrolmentWords.Of(person.Enrolled.Answer).In(language))
            .Text(person.Class ?? EnrolmentWords.NoClass.In(language))
            .Amount(person.Payment?.Own)
            .Day(person.Paid)
            .Text(EnrolmentWords.Of(person.Eligible.Answer).In(language))
            .Text(EnrolmentWords.Of(person.Obtained.Answer).In(language))
            .Text(person.Claim is null ? null : string.Join('、', person.Claim.Words))
            .Text(person.Way is { } way ? EnrolmentWords.Of(way).In(language) : null)
            .Amount(person.Claim?.FirstBatch)
            .Amount(person.Claim?.Subsidy)
            .Text(Places(person.Payment))
            .Text(person.HasDied ? person.Died?.ToString("yyyy-MM-dd", null) ?? new Bilingual("死亡", "died").In(language) : null)
            .Text(person.Enrolled.Code == ReasonCode.Died ? new Bilingual("死亡", "died").In(language) : null)
            .Text(null);
    }

    private static string? Places(PersonPayment? payment) =>
        payment is null ? null
        : string.Join('；', new[] { payment.ResidentDivision, payment.EmployeeDivision }.OfType<string>()) is { Length: > 0 } places
            ? places
        : null;
}
