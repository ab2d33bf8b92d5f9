using Tuodi.Kernel;
using Tuodi.Office.Auditing;
using Tuodi.Office.Recognising;
using Tuodi.Office.Reports;

namespace Tuodi.Cli.Commands;

/// <summary>Prints what an audit came to: counts and sums by verdict and reason. Persons stand in the workbook and in JSON, not here.</summary>
internal static class AuditSummary
{
    private const int UnknownShown = 20;

    public static void Write(TextWriter output, AuditReport report, AuditMissedOptions options)
    {
        var (result, language) = (report.Result, options.Language);
        var chinese = language == Language.Chinese;
        output.WriteLine(
            chinese
                ? $"{result.Rows:N0} 行，{result.People.Count:N0} 人，{result.Settlements:N0} 次结算"
                : $"{result.Rows:N0} rows, {result.People.Count:N0} persons, {result.Settlements:N0} settlements"
        );
        foreach (var verdict in Enum.GetValues<Verdict>())
        {
            var sum = verdict switch
            {
                Verdict.Owed => $"  {result.Owed}",
                Verdict.Overpaid => $"  {result.Overpaid}",
                _ => string.Empty,
            };
            output.WriteLine($"  {Words.Of(verdict).In(language)}: {result.Count(verdict):N0}{sum}");
            foreach (var reason in report.Reasons().Where(each => each.Verdict == verdict))
            {
                var amount = reason.Sum == Money.Zero ? string.Empty : $"  {reason.Sum}";
                output.WriteLine($"    {Words.Of(reason, language)}: {reason.Count:N0}{amount}");
            }
        }

        if (report.Files.Roster is null)
        {
            output.WriteLine(
                chinese
                    ? "没有名册：身份以清单所列为准，用 --roster 给出名册。"
                    : "No roster was given: the identity is the one that the lists name. Give rosters with --roster."
            );
        }

        if (report.Rules is { } rules)
        {
            output.WriteLine(
                chinese
                    ? $"规则：{rules.Total:N0} 行中剔除 {rules.Excluded:N0}，保留 {rules.Kept:N0}"
                    : $"rules: of {rules.Total:N0} rows {rules.Excluded:N0} excluded, {rules.Kept:N0} kept"
            );
            foreach (var (code, hits) in rules.Hits)
            {
                output.WriteLine($"  {code}: {hits:N0}");
            }
        }

        Unknown(output, result, language);
        foreach (var problem in report.RosterProblems.Take(UnknownShown))
        {
            output.WriteLine($"  {(chinese ? "名册" : "roster")}: {problem.In(language)}");
        }

        if (options.Out is { } path)
        {
            output.WriteLine(chinese ? $"已写入 {path}" : $"written to {path}");
        }
    }

    private static void Unknown(TextWriter output, AuditResult result, Language language)
    {
        var chinese = language == Language.Chinese;
        foreach (var unknown in result.Unknown.Take(UnknownShown))
        {
            output.WriteLine(
                chinese
                    ? $"  未识别：{FieldTitles.Of(unknown.Field, language)} `{unknown.Text}`，{unknown.Count:N0} 行，首见于 {unknown.First}"
                    : $"  not known: {unknown.Field} `{unknown.Text}` in {unknown.Count:N0} rows, first in {unknown.First}"
            );
        }

        if (result.Unknown.Count > UnknownShown)
        {
            output.WriteLine(
                chinese ? $"  另有 {result.Unknown.Count - UnknownShown:N0} 种" : $"  and {result.Unknown.Count - UnknownShown:N0} more"
            );
        }
    }
}
