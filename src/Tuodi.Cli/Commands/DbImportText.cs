using System.Text.Json;
using Tuodi.Kernel;
using Tuodi.Storage.Register;
using Tuodi.Storage.Transactions;

namespace Tuodi.Cli.Commands;

/// <summary>Tells what an import found or did.</summary>
internal static class DbImportText
{
    private const int FaultsShown = 50;

    public static void Write(TextWriter output, ImportReport report, Language language)
    {
        var chinese = language == Language.Chinese;
        var list = RegisterShapes.Of(report.Kind).Name;
        if (report.DoneBefore is { } before)
        {
            var when = $"{Instants.Beijing(before):yyyy-MM-dd HH:mm:ss}";
            output.WriteLine(
                chinese
                    ? $"{list}：该文件已于{when}导入，未作任何更改；如需再导入请加 --again"
                    : $"{list}: this file was brought in on {when}; nothing was done, add --again to go through it once more"
            );
            return;
        }

        output.WriteLine(
            chinese
                ? $"{list}：{report.Rows:N0} 行；一致 {report.Matched:N0}，新增 {report.New:N0}，变更 {report.Changed:N0}，拒绝 {report.Refused:N0}"
                : $"{list}: {report.Rows:N0} rows; matched {report.Matched:N0}, new {report.New:N0}, changed {report.Changed:N0}, refused {report.Refused:N0}"
        );
        if (report.Resumed > 0)
        {
            output.WriteLine(
                chinese
                    ? $"  其中 {report.Resumed:N0} 行在上次中断前已导入"
                    : $"  of these {report.Resumed:N0} were in before the import was interrupted"
            );
        }

        foreach (var fault in report.Faults.GroupBy(fault => fault.Spot.Line).Take(FaultsShown).SelectMany(faults => faults))
        {
            output.WriteLine($"  {fault.Spot} {fault.Column.Heading(language)}: {fault.Reason.In(language)}");
        }

        if (report.Refused > FaultsShown)
        {
            output.WriteLine(
                chinese
                    ? $"  另有 {report.Refused - FaultsShown:N0} 行，见 --json"
                    : $"  and {report.Refused - FaultsShown:N0} more, see --json"
            );
        }

        output.WriteLine(
            report.IsApplied ? (chinese ? "已写入" : "written")
            : chinese ? "未写入任何内容；加 --apply 写入"
            : "nothing was written; add --apply to write it"
        );
    }

    public static void Json(TextWriter output, ImportReport report) =>
        DbJson.Write(
            output,
            json =>
            {
                json.WriteString("list", RegisterShapes.Of(report.Kind).Name);
                json.WriteBoolean("applied", report.IsApplied);
                json.WriteNumber("rows", report.Rows);
                json.WriteNumber("matched", report.Matched);
                json.WriteNumber("new", report.New);
                json.WriteNumber("changed", report.Changed);
                json.WriteNumber("refused", report.Refused);
                json.WriteNumber("resumed", report.Resumed);
                if (report.DoneBefore is { } before)
                {
                    json.WriteString("done_before", DbJson.Instant(before));
                }

                json.WriteStartArray("refused_rows");
                foreach (var fault in report.Faults)
                {
                    Fault(json, fault);
                }

                json.WriteEndArray();
            }
        );

    private static void Fault(Utf8JsonWriter json, RegisterFault fault)
    {
        json.WriteStartObject();
        json.WriteString("file", fault.Spot.File);
        json.WriteNumber("row", fault.Spot.Line);
        json.WriteNumber("column", fault.Spot.Column);
        json.WriteString("heading", fault.Column.Name);
        DbJson.Words(json, "reason", fault.Reason);
        json.WriteEndObject();
    }
}
