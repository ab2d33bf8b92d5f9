using System.CommandLine;
using Tuodi.Kernel;
using Tuodi.Storage.Checking;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi db check</c>: whether what a database holds agrees with itself.</summary>
internal static class DbCheckCommand
{
    private const int FindingsShown = 50;

    public static Command Create()
    {
        var database = DbOptions.Database();
        var policies = CommonOptions.Policies();
        var over = DbOptions.PoliciesOver();
        var json = CommonOptions.Json();
        var lang = CommonOptions.Lang();
        var command = new Command(
            "check",
            "Check journal, references and batches of fee lines, and work every year of every person out again.\n\n"
                + "Example:\n  tuodi db check --database county.sqlite\n\nExit codes: 0 all agrees, 1 something does not, 2 the input cannot be used."
        )
        {
            database,
            policies,
            over,
            json,
            lang,
        };
        command.SetAction(parsed =>
            DbRun.Run(
                () => DbOptions.OpenAsync(parsed.GetRequiredValue(database)),
                async (open, progress) =>
                {
                    var shelf = DbOptions.Shelf(parsed.GetValue(policies), parsed.GetValue(over));
                    var report = await new DatabaseCheck(open, shelf).RunAsync(progress, CancellationToken.None).ConfigureAwait(false);
                    progress.Clear();
                    if (parsed.GetValue(json))
                    {
                        Json(report);
                    }
                    else
                    {
                        Write(report, CommonOptions.LanguageOf(parsed.GetValue(lang)));
                    }

                    return report.Count == 0 ? ExitCode.Good : ExitCode.Failed;
                }
            )
        );
        return command;
    }

    private static void Write(CheckReport report, Language language)
    {
        var chinese = language == Language.Chinese;
        foreach (var finding in report.Findings.Take(FindingsShown))
        {
            Console.WriteLine($"{finding.Check} {finding.Area} {finding.Place}: {finding.What.In(language)}");
        }

        if (report.Count > FindingsShown)
        {
            Console.WriteLine(chinese ? $"另有 {report.Count - FindingsShown:N0} 处" : $"and {report.Count - FindingsShown:N0} more");
        }

        Console.WriteLine(
            chinese
                ? $"重新计算结算 {report.Settlements:N0} 条、年度 {report.Years:N0} 个，核对凭证 {report.Entries:N0} 张：不符 {report.Count:N0} 处"
                : $"{report.Settlements:N0} settlements and {report.Years:N0} years worked out again, {report.Entries:N0} entries added up: {report.Count:N0} findings"
        );
    }

    private static void Json(CheckReport report) =>
        DbJson.Write(
            Console.Out,
            json =>
            {
                json.WriteNumber("settlements", report.Settlements);
                json.WriteNumber("years", report.Years);
                json.WriteNumber("entries", report.Entries);
                json.WriteNumber("count", report.Count);
                json.WriteStartArray("findings");
                foreach (var finding in report.Findings)
                {
                    json.WriteStartObject();
                    json.WriteString("check", finding.Check);
                    json.WriteString("area", finding.Area);
                    json.WriteString("place", finding.Place);
                    DbJson.Words(json, "what", finding.What);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }
        );
}
