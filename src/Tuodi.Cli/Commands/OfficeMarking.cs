using System.CommandLine;
using Tuodi.Kernel;
using Tuodi.Office.Workspace;

namespace Tuodi.Cli.Commands;

/// <summary>What the commands have in common that take a step with rows: the choice of rows, and the answer.</summary>
internal sealed class OfficeMarking
{
    private readonly Argument<string[]> _numbers = new("NUMBER")
    {
        Description = "running numbers (序号) of the list of settlements without assistance",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _town = new("--town") { Description = "all rows of a township that can", HelpName = "NAME" };

    private readonly Option<bool> _all = new("--all") { Description = "all rows of the month that can" };

    private readonly Option<bool> _undo = new("--undo") { Description = "take it back" };

    private readonly Option<string?> _remark = new("--remark") { Description = "why", HelpName = "TEXT" };

    /// <summary>A command of a step.</summary>
    public static Command Create(VisitMark mark, string name, string says, bool canUndo = false, bool hasRemark = false)
    {
        var marking = new OfficeMarking();
        var command = new Command(name, says) { marking._numbers, marking._town, marking._all };
        if (canUndo)
        {
            command.Add(marking._undo);
        }

        if (hasRemark)
        {
            command.Add(marking._remark);
        }

        return new OfficeOptions().On(
            command,
            call => marking.Run(call, mark, canUndo && call.Parsed.GetValue(marking._undo), hasRemark, Console.Out)
        );
    }

    private int Run(OfficeCall call, VisitMark mark, bool undo, bool hasRemark, TextWriter output)
    {
        using var workspace = call.Open();
        var selection = new MarkSelection(
            workspace.PeriodOf(call.Period),
            call.Parsed.GetValue(_numbers) ?? [],
            call.Parsed.GetValue(_town)
        );
        var isAll = call.Parsed.GetValue(_all);
        if (isAll == (selection.Numbers.Count > 0 || selection.Town is not null))
        {
            throw new ProblemException(
                new Problem(
                    new Spot($"{selection.Period}", 0, 0),
                    isAll
                        ? new Bilingual("全部行与其中一部分不能同时指定", "All rows and some of them cannot both be meant")
                        : new Bilingual("没有说明是哪些行", "Nothing says which rows are meant"),
                    new Bilingual("请给出序号，或 --town 镇街，或 --all。", "Give running numbers (序号), or --town NAME, or --all.")
                )
            );
        }

        var remark = hasRemark ? call.Parsed.GetValue(_remark) : null;
        var result = workspace.Mark(mark, undo, selection, remark);
        Tell(output, call, selection.Period, WorkspaceWords.Of(mark, undo), result);
        return ExitCode.Good;
    }

    private static void Tell(TextWriter output, OfficeCall call, string period, Bilingual done, MarkResult result)
    {
        var all = StatusLine.Of(done, result.Done);
        output.WriteLine(
            call.IsChinese
                ? $"{period}：{done.Chinese} {all.Rows:N0} 行，进入救助金额 {all.Enters}"
                : $"{period}: {done.English} {all.Rows:N0} rows, {all.Enters} entering assistance"
        );
        foreach (var (reason, count) in result.PassedOver)
        {
            output.WriteLine(call.IsChinese ? $"  未处理 {count:N0} 行：{reason.Chinese}" : $"  {count:N0} rows left: {reason.English}");
        }
    }
}
