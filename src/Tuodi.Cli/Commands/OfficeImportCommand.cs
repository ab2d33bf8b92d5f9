using System.CommandLine;
using Tuodi.Kernel;
using Tuodi.Office.Lists;
using Tuodi.Office.Missed;
using Tuodi.Office.Recognising;
using Tuodi.Office.Reports;
using Tuodi.Office.Workspace;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi office import</c>: takes lists into the workspace, all or none.</summary>
internal static class OfficeImportCommand
{
    private const int RefusedShown = 20;

    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "lists of settlements, rosters, institutions, major diseases: CSV or XLSX",
            Arity = ArgumentArity.OneOrMore,
        };
        var words = new Option<string[]>("--words")
        {
            Description = "further headings and identities, as in data/office/headings.yaml",
            HelpName = "FILE",
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command(
            "import",
            "Take lists into the workspace. Importing again updates what lists say and never what people did.\n\n"
                + "Examples:\n  tuodi office import samples/office/*.csv\n  tuodi office import 附件1.csv --period 202506\n\n"
                + "Exit codes: 0 imported, 2 a list cannot be used: it cannot be understood and nothing was changed, or all its rows are refused."
        )
        {
            files,
            words,
        };
        return new OfficeOptions().On(
            command,
            call => Run(call, call.Parsed.GetRequiredValue(files), call.Parsed.GetValue(words) ?? [], Console.Out),
            hasJson: true,
            creates: true
        );
    }

    private static int Run(OfficeCall call, string[] paths, string[] words, TextWriter output)
    {
        var progress = new AuditProgress(Console.Error, isShown: !Console.IsErrorRedirected, call.Language);
        OfficeFiles files;
        try
        {
            if (call.Period is { } period && !Office.Identity.Months.TryRead(period, out _))
            {
                throw new ProblemException(
                    new Problem(
                        new Spot("--period", 0, 0),
                        new Bilingual($"“{period}”不是月份", $"`{period}` is no month"),
                        new Bilingual("请写六位数字，如 202506。", "Write six digits such as 202506.")
                    )
                );
            }

            var data = OfficeData.Load(Path.Combine(Home.Folder("data"), "office"), words);
            files = OfficeFiles.ReadAny(data, [.. paths.Select(path => (path, (ListKind?)null))], call.Period, progress);
        }
        finally
        {
            progress.Clear();
        }

        if (!call.Json)
        {
            AuditUnderstanding.Write(output, files.Lists, call.Language);
        }

        OfficeWorkspace.Check(files);
        using var workspace = call.Open();
        var results = workspace.Import(files);
        if (call.Json)
        {
            Json(output, results);
        }
        else
        {
            Tell(output, results, call);
            foreach (var list in files.Lists.Where(list => !OfficeWorkspace.Takes(list.Kind)))
            {
                output.WriteLine(
                    call.IsChinese
                        ? $"{Path.GetFileName(list.File)}：应救未救月度工作不用，未导入；资助参保的清单用 tuodi audit enrolment 处理"
                        : $"{Path.GetFileName(list.File)}: not used for missed assistance, not imported; lists of enrolment are for tuodi audit enrolment"
                );
            }
        }

        // A list of which not one row could be used is no list that was imported.
        return results.Any(list => list.RefusedCount > 0 && list.New + list.Updated + list.Unchanged == 0)
            ? ExitCode.BadInput
            : ExitCode.Good;
    }

    private static void Tell(TextWriter output, IReadOnlyList<ListImport> results, OfficeCall call)
    {
        foreach (var list in results)
        {
            output.WriteLine(
                call.IsChinese
                    ? $"{list.File}：新增 {list.New:N0}／更新 {list.Updated:N0}／不变 {list.Unchanged:N0}／拒绝 {list.RefusedCount:N0}"
                    : $"{list.File}: new {list.New:N0} / updated {list.Updated:N0} / unchanged {list.Unchanged:N0} / refused {list.RefusedCount:N0}"
            );
            if (list.SameFileAt is { } before && list.New + list.Updated == 0)
            {
                output.WriteLine(call.IsChinese ? $"  此文件已于 {before} 导入过" : $"  this very file was imported at {before}");
            }

            if (list.Absent > 0)
            {
                output.WriteLine(
                    call.IsChinese
                        ? $"  上次同名文件中有 {list.Absent:N0} 行不在此文件中，予以保留"
                        : $"  {list.Absent:N0} rows of the earlier file of this name are not in it; they stay"
                );
            }

            foreach (var refused in list.Refused.Take(RefusedShown))
            {
                output.WriteLine(
                    $"  {(call.IsChinese ? "拒绝" : "refused")} {refused.Spot.Line} {refused.Heading}: {refused.Reason.In(call.Language)}"
                );
            }
        }
    }

    private static void Json(TextWriter output, IReadOnlyList<ListImport> results) =>
        OfficeJson.Write(
            output,
            json =>
            {
                json.WriteStartArray("lists");
                foreach (var list in results)
                {
                    json.WriteStartObject();
                    json.WriteString("file", list.File);
                    json.WriteString("kind", Words.Key(list.Kind));
                    json.WriteNumber("new", list.New);
                    json.WriteNumber("updated", list.Updated);
                    json.WriteNumber("unchanged", list.Unchanged);
                    json.WriteNumber("refused", list.RefusedCount);
                    json.WriteNumber("absent", list.Absent);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }
        );
}
