using System.CommandLine;
using Tuodi.Kernel;
using Tuodi.Office.Cells;
using Tuodi.Office.Rules;
using Tuodi.Office.Workspace;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi office rules</c>: the office's rules, switched, and run over a month.</summary>
internal static class OfficeRulesCommand
{
    public static Command Create()
    {
        var on = Codes("--on", "switch rules on");
        var off = Codes("--off", "switch rules off");
        var threshold = new Option<string?>("--threshold") { Description = "above so many yuan a person is notified", HelpName = "AMOUNT" };
        var file = new Option<string?>("--file") { Description = "load the rules of a file", HelpName = "FILE" };
        var list = new Option<bool>("--list") { Description = "show the rules and run none" };
        var command = new Command(
            "rules",
            "Run the office's rules over a month: rows are flagged, never deleted, and flags of earlier runs are reset first.\n\n"
                + "Examples:\n  tuodi office rules\n  tuodi office rules --list\n  tuodi office rules --on medical_category_keep --threshold 500"
        )
        {
            on,
            off,
            threshold,
            file,
            list,
        };
        return new OfficeOptions().On(
            command,
            call =>
            {
                using var workspace = call.Open();
                var noticeAbove = call.Parsed.GetValue(threshold) is { } text ? AmountOf(text) : (Money?)null;
                if (call.Parsed.GetValue(file) is { } path)
                {
                    OfficeRuleReader.Read(path, path);
                    workspace.LoadRules(File.ReadAllText(path), path);
                }

                var shipped = Shipped();
                workspace.Switch(
                    workspace.RuleSet(shipped),
                    [
                        .. (call.Parsed.GetValue(on) ?? []).Select(code => (code, true)),
                        .. (call.Parsed.GetValue(off) ?? []).Select(code => (code, false)),
                    ]
                );
                if (noticeAbove is { } amount)
                {
                    workspace.SetNoticeAbove(amount);
                }

                return call.Parsed.GetValue(list)
                    ? Show(call, workspace.RuleSet(shipped), Console.Out)
                    : Run(call, workspace, workspace.RuleSet(shipped), Console.Out);
            },
            hasJson: true
        );
    }

    private static OfficeRuleSet Shipped()
    {
        var path = Path.Combine(Home.Folder("data"), "office", "rules", "500000.yaml");
        return OfficeRuleReader.Read(path, path);
    }

    private static int Show(OfficeCall call, OfficeRuleSet set, TextWriter output)
    {
        if (call.Json)
        {
            OfficeJson.Write(
                output,
                json =>
                {
                    AuditJson.Amount(json, "notice_above", set.NoticeAbove);
                    json.WriteStartArray("rules");
                    foreach (var rule in set.Rules)
                    {
                        json.WriteStartObject();
                        json.WriteString("code", rule.Code);
                        json.WriteBoolean("on", rule.IsOn);
                        json.WriteEndObject();
                    }

                    json.WriteEndArray();
                }
            );
            return ExitCode.Good;
        }

        output.WriteLine($"{set.Title.In(call.Language)}; {(call.IsChinese ? "通知标准" : "notice above")} {set.NoticeAbove}");
        foreach (var rule in set.Rules)
        {
            output.WriteLine($"  {(rule.IsOn ? "on " : "off")} {rule.Code}: {rule.Title.In(call.Language)}");
        }

        return ExitCode.Good;
    }

    private static int Run(OfficeCall call, OfficeWorkspace workspace, OfficeRuleSet set, TextWriter output)
    {
        var period = workspace.PeriodOf(call.Period);
        var log = workspace.RunRules(period, set);
        if (call.Json)
        {
            OfficeJson.Write(
                output,
                json =>
                {
                    json.WriteString("period", period);
                    json.WriteNumber("rows", log.Total);
                    json.WriteNumber("excluded", log.Excluded);
                    json.WriteNumber("kept", log.Kept);
                    json.WriteStartObject("hits");
                    foreach (var (code, hits) in log.Hits)
                    {
                        json.WriteNumber(code, hits);
                    }

                    json.WriteEndObject();
                }
            );
            return ExitCode.Good;
        }

        output.WriteLine(
            call.IsChinese
                ? $"{period}：{log.Total:N0} 行中剔除 {log.Excluded:N0}，保留 {log.Kept:N0}"
                : $"{period}: of {log.Total:N0} rows {log.Excluded:N0} excluded, {log.Kept:N0} kept"
        );
        foreach (var (code, hits) in log.Hits)
        {
            output.WriteLine($"  {code}: {hits:N0}");
        }

        return ExitCode.Good;
    }

    private static Money AmountOf(string text) =>
        Amounts.TryRead(text, out var amount, out var wrong) && amount is { } money && money >= Money.Zero
            ? money
            : throw new ProblemException(
                new Problem(
                    new Spot("--threshold", 0, 0),
                    wrong ?? new Bilingual("不是金额", "This is no amount"),
                    new Bilingual("请写元数，如 300。", "Write yuan, such as 300.")
                )
            );

    private static Option<string[]> Codes(string name, string says) =>
        new(name)
        {
            Description = says,
            HelpName = "CODE",
            AllowMultipleArgumentsPerToken = true,
        };
}
