using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tuodi.Kernel;
using Tuodi.Storage.Auditing;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi audit verify</c>: whether anything of the audit trail was altered, cut or put in.</summary>
internal static class AuditVerifyCommand
{
    private const int FindingsShown = 50;

    public static Command Create()
    {
        var database = SafetyRun.Database();
        var anchor = new Option<string?>("--anchor")
        {
            Description = "a file that `tuodi audit anchor` printed earlier",
            HelpName = "FILE",
        };
        var json = CommonOptions.Json();
        var lang = CommonOptions.Lang();
        var command = new Command(
            "verify",
            "Verify the audit trail: every entry against its hash and its neighbour, every answered request against its entry.\n\n"
                + "Examples:\n  tuodi audit anchor > anchor.txt\n  tuodi audit verify --anchor anchor.txt\n\n"
                + "Exit codes: 0 all is as it was written, 1 something is not, 2 the input cannot be used."
        )
        {
            database,
            anchor,
            json,
            lang,
        };
        command.SetAction(parsed =>
            SafetyRun.Run(
                parsed.GetRequiredValue(database),
                async open =>
                {
                    var anchors = Anchors(parsed.GetValue(anchor));
                    var report = await AuditVerification.RunAsync(open, anchors, CancellationToken.None).ConfigureAwait(false);
                    Console.WriteLine(
                        parsed.GetValue(json) ? Json(report).ToJsonString() : Text(report, CommonOptions.LanguageOf(parsed.GetValue(lang)))
                    );
                    return report.IsGood ? ExitCode.Good : ExitCode.Failed;
                }
            )
        );
        return command;
    }

    private static List<AuditAnchor> Anchors(string? file) =>
        file is null ? [] : [.. File.ReadLines(file).Select((line, i) => AuditAnchor.Parse(line, new Spot(file, i + 1, 1)))];

    private static string Text(AuditReport report, Language language)
    {
        var chinese = language == Language.Chinese;
        var lines = report
            .Findings.Take(FindingsShown)
            .Select(finding => $"{finding.Place}  {finding.Kind}: {finding.Says.In(language)}")
            .ToList();
        if (report.FindingCount > lines.Count)
        {
            lines.Add(chinese ? $"另有 {report.FindingCount - lines.Count:N0} 处" : $"and {report.FindingCount - lines.Count:N0} more");
        }

        lines.Add(
            chinese
                ? $"核对审计链 {report.Chains:N0} 条、审计记录 {report.Entries:N0} 条、报文 {report.Messages:N0} 笔：发现 {report.FindingCount:N0} 处问题"
                : $"{report.Chains:N0} chains, {report.Entries:N0} entries and {report.Messages:N0} messages verified: {report.FindingCount:N0} findings"
        );
        return string.Join(Environment.NewLine, lines);
    }

    private static JsonObject Json(AuditReport report) =>
        new()
        {
            ["chains"] = report.Chains,
            ["entries"] = report.Entries,
            ["messages"] = report.Messages,
            ["count"] = report.FindingCount,
            ["findings"] = new JsonArray([
                .. report.Findings.Select(finding => new JsonObject
                {
                    ["place"] = finding.Place.ToString(),
                    ["kind"] = NameOf(finding.Kind),
                    ["zh"] = finding.Says.Chinese,
                    ["en"] = finding.Says.English,
                }),
            ]),
        };

    private static string NameOf(AuditFindingKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName($"{kind}");
}
