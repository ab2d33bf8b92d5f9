using Spectre.Console;
using Tuodi.Coverage.Elements;
using Tuodi.Coverage.Plans;
using Tuodi.Kernel;
using Tuodi.Policies.Documents;

namespace Tuodi.Cli.Commands;

/// <summary>Prints the plans: a table of all provinces, or each measure with what was found and what documents show.</summary>
internal static class PlanText
{
    private const int WidthOfFiles = 180;

    public static void Write(IReadOnlyList<PlanLine> lines, DateOnly at, bool details, Language language)
    {
        if (details)
        {
            foreach (var province in lines.GroupBy(line => line.Province))
            {
                foreach (var line in province)
                {
                    Details(line, language);
                }

                if (province.First().Remark is { } remark)
                {
                    Console.WriteLine($"    {province.Key.Code} {(language == Language.Chinese ? "备注" : "remark")}: {remark}");
                }
            }
        }
        else
        {
            Summary(lines, language);
        }

        var counts = Enum.GetValues<PlanState>()
            .Select(state => $"{PlanWords.Of(state).In(language)} {lines.Count(line => line.State == state)}");
        var overdue = lines.Count(line => line.IsOverdue);
        Console.WriteLine(
            language == Language.Chinese
                ? $"截至 {at:yyyy-MM-dd}，{lines.Count} 项：{string.Join("，", counts)}；其中逾期 {overdue}"
                : $"On {at:yyyy-MM-dd}, {lines.Count} measures: {string.Join(", ", counts)}; {overdue} of them overdue"
        );
    }

    /// <summary>What stands in a cell: the state with its day, and whether it is overdue.</summary>
    public static string State(PlanLine line, Language language)
    {
        var when =
            line.State == PlanState.Done ? line.Entry?.Since
            : line.Entry?.Due is { } due ? $"{due:yyyy-MM-dd}"
            : null;
        var state = line.IsOverdue
            ? language == Language.Chinese
                ? "逾期"
                : "overdue"
            : PlanWords.Of(line.State).In(language);
        return when is null ? state : $"{state} {when}";
    }

    private static void Summary(IReadOnlyList<PlanLine> lines, Language language)
    {
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = WidthOfFiles;
        }

        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn(language == Language.Chinese ? "省份" : "province");
        foreach (var measure in Enum.GetValues<PlanMeasure>())
        {
            table.AddColumn(Markup.Escape(PlanWords.Of(measure).In(language)));
        }

        foreach (var province in lines.GroupBy(line => line.Province))
        {
            table.AddRow([
                Markup.Escape(province.Key.Name.In(language)),
                .. province.Select(line => Markup.Escape(line.State == PlanState.Unknown ? "-" : State(line, language))),
            ]);
        }

        AnsiConsole.Write(table);
    }

    private static void Details(PlanLine line, Language language)
    {
        var chinese = language == Language.Chinese;
        Console.WriteLine(
            $"{line.Province.Code} {line.Province.Name.In(language)}  {PlanWords.Of(line.Measure).In(language)}: {State(line, language)}"
        );
        if (line.Entry is { } entry)
        {
            Console.WriteLine($"    {entry.Says}");
            Console.WriteLine($"    {entry.Url} [{Shapes.Grades[(int)entry.Grade]}]  {entry.Spot}");
            if (entry.Notes is { } notes)
            {
                Console.WriteLine($"    {notes}");
            }
        }

        foreach (var clause in line.Shows)
        {
            Console.WriteLine($"    {(chinese ? "文件所见" : "documents show")} {clause.Division} {Said(clause)}  {clause.Spot}");
        }
    }

    private static string Said(Clause clause) => clause.Who.Length == 0 ? clause.Says : $"{clause.Who}: {clause.Says}";
}
