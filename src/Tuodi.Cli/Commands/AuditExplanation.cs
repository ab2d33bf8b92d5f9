using Tuodi.Kernel;
using Tuodi.Office.Auditing;
using Tuodi.Office.Recognising;
using Tuodi.Office.Reports;
using Tuodi.Settlement.Explaining;

namespace Tuodi.Cli.Commands;

/// <summary>Prints one finding with its reasons and the statement of its visit, line by line. Who it is stands in the list that it names, not here.</summary>
internal static class AuditExplanation
{
    /// <exception cref="ProblemException">There is no finding of that number.</exception>
    public static void Write(TextWriter output, AuditReport report, int number, Language language)
    {
        var count = report.Result.Findings.Count();
        if (number < 1 || number > count)
        {
            throw new ProblemException(
                new Problem(
                    new Spot("--explain", 0, 0),
                    count == 0
                        ? new Bilingual("核查没有任何发现", "The audit has no finding")
                        : new Bilingual(
                            $"没有编号 {number}：编号从 1 到 {count}",
                            $"There is no finding {number}: they are numbered from 1 to {count}"
                        ),
                    new Bilingual("编号见工作簿或 --json。", "Take the number from the workbook or from --json.")
                )
            );
        }

        var finding = report.Result.Findings.ElementAt(number - 1);
        var chinese = language == Language.Chinese;
        output.WriteLine();
        output.WriteLine(
            $"{(chinese ? "发现" : "finding")} {number}: {finding.Visit.Row.Spot.File}:{finding.Visit.Row.Spot.Line}, {Words.Of(finding.Column).In(language)}, {Words.Of(finding.Figures.Verdict).In(language)}"
        );
        if (finding.Figures is { Computed: { } due, Paid: { } paid, Difference: { } difference })
        {
            output.WriteLine(chinese ? $"  应付 {due} - 已付 {paid} = {difference}" : $"  due {due} - paid {paid} = {difference}");
        }

        foreach (var reason in finding.Reasons)
        {
            output.WriteLine($"  {reason.Text.In(language)}");
        }

        if (Articles.Of(finding, language) is { } article)
        {
            output.WriteLine($"  {(chinese ? "依据" : "by")} {article}");
        }

        output.WriteLine();
        output.Write(
            report.Explain(finding.Person, finding.Visit) is { } settled
                ? StatementWriter.Write(settled, language, full: false)
                : Unsettled(finding, chinese)
        );
    }

    private static string Unsettled(Finding finding, bool chinese) =>
        (finding.Missing, chinese) switch
        {
            (null, true) => "这是冲销行，没有可核算的结算。\n",
            (null, false) => "This row is a reversal: there is no settlement to work out.\n",
            ({ } missing, true) => $"缺少 {FieldTitles.Of(missing, Language.Chinese)}，无法核算。\n",
            ({ } missing, false) => $"Without {missing} it cannot be worked out.\n",
        };
}
