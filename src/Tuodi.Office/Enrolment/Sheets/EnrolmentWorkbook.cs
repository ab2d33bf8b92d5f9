using Tuodi.Kernel;
using Tuodi.Office.Enrolment.Results;
using Tuodi.Office.Reports;
using Tuodi.Office.Workbooks;

namespace Tuodi.Office.Enrolment.Sheets;

/// <summary>The enrolment lists of a month as a workbook, in the sheets that offices exchange, and the reasons beside them.</summary>
public static class EnrolmentWorkbook
{
    /// <summary>Writes the workbook.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="report">What the lists come to.</param>
    /// <param name="language">The language of headings and reasons.</param>
    public static void Write(Stream stream, EnrolmentReport report, Language language)
    {
        using var book = new WorkbookWriter(stream);
        LedgerSheets.Roll(book, report, language);
        LedgerSheets.Changes(book, report, language);
        LedgerSheets.Ledger(book, report, language);
        ClaimSheets.Claims(book, report, language);
        ClaimSheets.ByIdentity(book, report, language);
        ClaimSheets.ByTown(book, report, language);
        Reasons(book, report, language);
        Differences(book, report, language);
        UnderstoodSheets.Refused(book, report.Lists, language);
        UnderstoodSheets.Files(book, report.Lists, language);
        UnderstoodSheets.Columns(book, report.Lists, language);
        book.Finish();
    }

    // The exchanged sheets have no column for reasons, so these stand apart.
    private static void Reasons(WorkbookWriter book, EnrolmentReport report, Language language)
    {
        var sheet = UnderstoodSheets.Sheet(
            book,
            language,
            new("原因", "reasons"),
            ("身份证号码", "identity number", 20),
            ("姓名", "name", 10),
            ("镇（街）", "township", 12),
            ("项目", "about", 16),
            ("结论", "answer", 12),
            ("原因", "reason", 60)
        );
        var people = report.People.SelectMany(person =>
            person.Judgements.Select(each =>
                (
                    person.Entry.PersonId,
                    person.Entry.Name,
                    person.Entry.Town,
                    each.About,
                    Answer: EnrolmentWords.Of(each.Judgement.Answer),
                    each.Judgement
                )
            )
        );
        var claims = report
            .Claims.Where(check => !check.IsNormal)
            .SelectMany(check =>
                check
                    .Matches.Where(each => each.Judgement.Answer != Answer.Yes)
                    .Select(each =>
                        (
                            check.Claim.PersonId,
                            Name: check.Claim.Name ?? check.Entry?.Name,
                            Town: check.Entry?.Town ?? check.Claim.Town,
                            each.About,
                            Answer: EnrolmentWords.Match(each.Judgement.Answer),
                            each.Judgement
                        )
                    )
            );
        foreach (var (person, name, town, about, answer, judgement) in people.Concat(claims))
        {
            sheet
                .Row()
                .Text(person)
                .Text(name)
                .Text(town)
                .Text(EnrolmentWords.About(about).In(language))
                .Text(answer.In(language))
                .Text(judgement.Text.In(language));
        }
    }

    private static void Differences(WorkbookWriter book, EnrolmentReport report, Language language)
    {
        if (report.Differences is not { } differences)
        {
            return;
        }

        var sheet = UnderstoodSheets.Sheet(
            book,
            language,
            new("与政策的差异", "differences from the policy"),
            ("资助参保身份", "enrolment identity", 24),
            ("标准：个人缴费", "table: own payment", 14),
            ("标准：资助", "table: subsidy", 14),
            ("政策：个人缴费", "policy: own payment", 14),
            ("政策：资助", "policy: subsidy", 14),
            ("说明", "remark", 60)
        );
        foreach (var each in differences)
        {
            sheet
                .Row()
                .Text(each.Identity)
                .Amount(each.OwnPayment)
                .Amount(each.Subsidy)
                .Amount(each.PolicyOwnPayment)
                .Amount(each.PolicySubsidy)
                .Text(each.Text.In(language));
        }
    }
}
