using System.CommandLine;
using Tuodi.Kernel;
using Tuodi.Legislation.Study;

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
        var texts = LocalTexts.On(register, day);
        var library = Home.Library(policies);
        return
        [
            .. ModelTable.Of(study.Table1(), [.. texts.Select(each => (each.Text, each.Model))], JurisdictionPicker.StudyRegions()),
            .. RangeTable.Of(
                study.Table2(),
                [.. library.Divisions().Select(code => InForce(library, code, day)).OfType<Policies.Documents.Policy>()],
                day
            ),
            .. CountTable.Of(study.Counts(), [.. texts.Select(each => (each.Text, each.Hierarchy, each.Issuers))]),
        ];
    }

    /// <summary>A division whose documents begin later has no place in the table of that day; the nation sets the frame and no standard of its own.</summary>
    private static Policies.Documents.Policy? InForce(Policies.Library.PolicyLibrary library, string division, DateOnly day) =>
        library
            .FilesOf(division)
            .Select(library.Load)
            .Where(policy => policy.Division != AreaCode.Nation && policy.Effective.Contains(day))
            .MaxBy(policy => policy.Effective.From);
}
