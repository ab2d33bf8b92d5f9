using System.CommandLine;
using Tuodi.Kernel;
using Tuodi.Legislation.Study;
using Tuodi.Legislation.Wording;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi legislation tables</c>: the study's tables from data, beside the printed ones.</summary>
internal static class LegislationTablesCommand
{
    public static Command Create()
    {
        var table = new Option<string?>("--table") { Description = "one table; all when not given", HelpName = "1|2|counts" };
        table.AcceptOnlyFromAmong("1", "2", "counts");
        var day = CommonOptions.Day("--date", "the day whose texts and policies count; today when not given");
        var register = LegislationOptions.Register();
        var policies = CommonOptions.Policies();
        var output = new RowOutput();
        var lang = CommonOptions.Lang();
        var svg = new Option<string?>("--svg")
        {
            Description = "draw Table 1 as a figure, or Table 2 with --table 2",
            HelpName = "FILE.svg",
        };
        var command = new Command(
            "tables",
            "Print the study's tables (models by region, standards by method and recipient, counts of texts) from the register and the policy library, each figure beside the printed one, with how many texts or policies stand behind it.\n\nExamples:\n  tuodi legislation tables\n  tuodi legislation tables --table 2 --date 2023-06-30 --csv ranges.csv\n  tuodi legislation tables --table 1 --svg models.svg"
        )
        {
            table,
            day,
            register,
            policies,
            svg,
            lang,
        };
        output.AddTo(command);
        command.SetAction(parsed =>
            Guard.Run(
                () =>
                {
                    var language = CommonOptions.LanguageOf(parsed.GetValue(lang));
                    var on = CommonOptions.DayOf(parsed.GetValue(day), "--date") ?? Home.Today();
                    var study = new StudyData(Path.Combine(LegislationOptions.Data, "study"));
                    var figures = Figures(study, parsed.GetRequiredValue(register), parsed.GetValue(policies), on)
                        .Where(figure => parsed.GetValue(table) is not { } only || figure.Table == only)
                        .ToList();
                    if (parsed.GetValue(svg) is { } drawing)
                    {
                        string Say(string name) => LegislationWords.Row(name, language);
                        var isRanges = parsed.GetValue(table) == "2";
                        File.WriteAllText(
                            drawing,
                            isRanges
                                ? RangeFigure.Draw(figures, Say)
                                : ModelFigure.Draw([.. figures.Where(figure => figure.Table == "1")], Say)
                        );
                    }

                    output.Write(parsed, StudyTables.Listing(figures));
                    StudyTables.Print(
                        figures,
                        CountTable.Disagreements(study.Counts(), output.IsJson(parsed) ? Language.English : language),
                        on,
                        output.IsJson(parsed),
                        language
                    );
                    return ExitCode.Good;
                },
                CommonOptions.LanguageOf(parsed.GetValue(lang))
            )
        );
        return command;
    }

    private static IEnumerable<StudyFigure> Figures(StudyData study, string path, string? policies, DateOnly day)
    {
        using var register = LegislationOptions.OpenExisting(path);
        var figures = new StudyFigures(study, day);
        return
        [
            .. figures.Models(register, JurisdictionPicker.List().StudyRegions),
            .. figures.Ranges(Home.Library(policies)),
            .. figures.Counts(register),
        ];
    }
}
