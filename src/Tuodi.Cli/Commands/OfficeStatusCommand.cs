using System.CommandLine;
using System.Text.Json;
using Tuodi.Office.Reports;
using Tuodi.Office.Workspace;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi office status</c>: how far a month has come, and what is to be done next.</summary>
internal static class OfficeStatusCommand
{
    public static Command Create() =>
        new OfficeOptions().On(
            new Command("status", "Tell how far a month has come, and what is to be done next.\n\nExamples:\n  tuodi office status"),
            call =>
            {
                using var workspace = call.Open();
                var status = workspace.Status(workspace.PeriodOf(call.Period));
                if (call.Json)
                {
                    OfficeJson.Write(Console.Out, json => Json(json, status));
                }
                else
                {
                    Tell(Console.Out, call, status);
                }

                return ExitCode.Good;
            },
            hasJson: true
        );

    private static void Tell(TextWriter output, OfficeCall call, PeriodStatus status)
    {
        var mode = (status.Mode, call.IsChinese) switch
        {
            (WorkMode.Direct, true) => "区级直办",
            (WorkMode.Direct, _) => "without townships",
            (_, true) => "下放镇街",
            _ => "with townships",
        };
        output.WriteLine($"{status.Period}: {mode}, {(call.IsChinese ? "通知标准" : "notice above")} {status.NoticeAbove}");
        foreach (var (kind, rows) in status.Lists)
        {
            output.WriteLine($"  {Words.Of(kind).In(call.Language)}: {rows:N0}");
        }

        output.WriteLine($"  {(call.IsChinese ? "名册行数" : "lines of rosters")}: {status.RosterRows:N0}");
        Lines(call.IsChinese ? "状态（未剔除）" : "states (not excluded)", status.States);
        Lines(call.IsChinese ? "标记（附件1）" : "flags (附件1)", status.Flags);
        Lines(call.IsChinese ? "镇街（未剔除）" : "townships (not excluded)", status.Towns);
        output.WriteLine(call.IsChinese ? "下一步" : "next");
        foreach (var step in status.Next)
        {
            output.WriteLine($"  {step.In(call.Language)}");
        }

        if (status.Next.Count == 0)
        {
            output.WriteLine(call.IsChinese ? "  无" : "  nothing");
        }

        void Lines(string title, IReadOnlyList<StatusLine> lines)
        {
            output.WriteLine(title);
            foreach (var line in lines)
            {
                output.WriteLine(
                    call.IsChinese
                        ? $"  {line.Name.In(call.Language)}: {line.Rows:N0}  进入救助 {line.Enters}  应补 {line.Owed}"
                        : $"  {line.Name.In(call.Language)}: {line.Rows:N0}  entering assistance {line.Enters}  owed {line.Owed}"
                );
            }
        }
    }

    private static void Json(Utf8JsonWriter json, PeriodStatus status)
    {
        json.WriteString("period", status.Period);
        json.WriteString("mode", Words.Key(status.Mode));
        AuditJson.Amount(json, "notice_above", status.NoticeAbove);
        json.WriteStartObject("lists");
        foreach (var (kind, rows) in status.Lists)
        {
            json.WriteNumber(Words.Key(kind), rows);
        }

        json.WriteEndObject();
        json.WriteNumber("roster_rows", status.RosterRows);
        Lines(json, "states", status.States);
        Lines(json, "flags", status.Flags);
        Lines(json, "towns", status.Towns);
        json.WriteStartArray("next");
        foreach (var step in status.Next)
        {
            json.WriteStringValue(step.English);
        }

        json.WriteEndArray();
    }

    private static void Lines(Utf8JsonWriter json, string name, IReadOnlyList<StatusLine> lines)
    {
        json.WriteStartArray(name);
        foreach (var line in lines)
        {
            json.WriteStartObject();
            json.WriteString("name", line.Name.English ?? line.Name.Chinese);
            json.WriteNumber("rows", line.Rows);
            AuditJson.Amount(json, "enters_assistance", line.Enters);
            AuditJson.Amount(json, "owed", line.Owed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
