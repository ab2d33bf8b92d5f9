using Tuodi.Kernel;
using Tuodi.Office.Enrolment;
using Tuodi.Office.Enrolment.Ledger;
using Tuodi.Office.Enrolment.Results;
using Tuodi.Office.Enrolment.Sheets;
using Tuodi.Policies.Documents;

namespace Tuodi.Cli.Commands;

/// <summary>Prints what the enrolment lists came to: counts by mark, answer and reason. Persons stand in the workbook and in JSON, not here.</summary>
internal static class EnrolmentSummary
{
    public static void Write(TextWriter output, EnrolmentReport report, AuditEnrolmentOptions options)
    {
        var (language, chinese) = (options.Language, options.Language == Language.Chinese);
        output.WriteLine(
            chinese
                ? $"{report.Year} 年度，名单 {string.Join("、", report.Months)}；台账 {report.People.Count:N0} 人"
                : $"insurance year {report.Year}, full lists of {string.Join(", ", report.Months)}; {report.People.Count:N0} persons in the ledger"
        );
        if (report.Table.Source is { } source)
        {
            output.WriteLine(
                chinese
                    ? $"  标准：{source.Title.In(language)}（{source.Text}，{Words(source.Grade)}）"
                    : $"  yearly table: {source.Title.In(language)} ({source.Text}; {Words(source.Grade)})"
            );
        }

        if (report.MonthsWithoutList.Count > 0)
        {
            output.WriteLine(
                chinese
                    ? $"  提示：{string.Join("、", report.MonthsWithoutList)} 没有名单，期间的取消和恢复无从得知"
                    : $"  warning: there is no list of {string.Join(", ", report.MonthsWithoutList)}; who left and came back between was not seen"
            );
        }

        foreach (var mark in Enum.GetValues<LedgerMark>())
        {
            output.WriteLine($"  {EnrolmentWords.Of(mark).In(language)}: {report.Count(mark):N0}");
        }

        Answers(output, report, language);
        Claims(output, report, language);
        Rest(output, report, language);
        if (options.Out is { } path)
        {
            output.WriteLine(chinese ? $"已写入 {path}" : $"written to {path}");
        }
    }

    private static void Answers(TextWriter output, EnrolmentReport report, Language language)
    {
        foreach (var about in report.People.SelectMany(person => person.Judgements).GroupBy(each => each.About, StringComparer.Ordinal))
        {
            output.WriteLine($"{EnrolmentWords.About(about.Key).In(language)}");
            foreach (
                var group in about
                    .GroupBy(each => (each.Judgement.Answer, each.Judgement.Code))
                    .OrderBy(group => group.Key.Answer)
                    .ThenByDescending(group => group.Count())
                    .ThenBy(group => group.Key.Code)
            )
            {
                output.WriteLine(
                    $"  {EnrolmentWords.Of(group.Key.Answer).In(language)} ({EnrolmentWords.Of(group.Key.Code).In(language)}): {group.Count():N0}"
                );
            }
        }
    }

    private static void Claims(TextWriter output, EnrolmentReport report, Language language)
    {
        var chinese = language == Language.Chinese;
        if (report.Claims.Count == 0)
        {
            return;
        }

        var (normal, doubtful) = (
            report.Claims.Where(check => check.IsNormal).ToList(),
            report.Claims.Where(check => !check.IsNormal).ToList()
        );
        output.WriteLine(
            chinese
                ? $"税务请款 {report.Claims.Count:N0} 人 {Sum(report.Claims)}：正常 {normal.Count:N0} 人 {Sum(normal)}，疑点 {doubtful.Count:N0} 人 {Sum(doubtful)}"
                : $"claims for {report.Claims.Count:N0} persons, {Sum(report.Claims)}: normal {normal.Count:N0}, {Sum(normal)}; doubtful {doubtful.Count:N0}, {Sum(doubtful)}"
        );
        foreach (
            var group in doubtful
                .SelectMany(check => check.Matches.Where(each => each.Judgement.Answer != Answer.Yes))
                .GroupBy(each => (each.About, each.Judgement.Code))
                .OrderBy(group => group.Key.About, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Code)
        )
        {
            var about = EnrolmentWords.About(group.Key.About).In(language);
            output.WriteLine($"  {about} ({EnrolmentWords.Of(group.Key.Code).In(language)}): {group.Count():N0}");
        }
    }

    private static void Rest(TextWriter output, EnrolmentReport report, Language language)
    {
        var chinese = language == Language.Chinese;
        foreach (var (text, people) in report.Unknown)
        {
            output.WriteLine(
                chinese
                    ? $"  标准中没有的身份：`{text}`，{people:N0} 人"
                    : $"  identity that the yearly table does not have: `{text}`, {people:N0} persons"
            );
        }

        if (report.Differences is { } differences)
        {
            output.WriteLine(chinese ? $"与政策不一致：{differences.Count:N0} 条" : $"differences from the policy: {differences.Count:N0}");
            foreach (var each in differences)
            {
                output.WriteLine($"  {each.Identity}: {each.Text.In(language)}");
            }
        }
    }

    private static Money Sum(IEnumerable<ClaimCheck> claims) =>
        claims.Select(check => check.Claim.Subsidy).Aggregate(Money.Zero, (sum, amount) => sum + amount);

    private static string Words(Grade grade) => Office.Reports.Words.Key(grade);
}
