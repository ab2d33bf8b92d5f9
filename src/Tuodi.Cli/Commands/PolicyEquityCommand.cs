using System.CommandLine;
using System.Diagnostics;
using Tuodi.Comparison.Equity;
using Tuodi.Kernel;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi policy equity</c>: the same households through every place's rules.</summary>
internal static class PolicyEquityCommand
{
    public static Command Create()
    {
        var options = new PlaceOptions("division codes, names or files; all places when not given");
        var equity = new EquityOptions();
        var command = new Command(
            "equity",
            "Put the same households through every place's rules: what they bear, how far places differ (Gini, Theil, variation), who is worst off where, and which element makes the difference.\n\nExamples:\n  tuodi policy equity\n  tuodi policy equity --without second_round --assume income=39218 --lang en\n  tuodi policy equity 420500 230100 --households mine.csv --out equity.xlsx --svg figures"
        );
        options.AddTo(command);
        equity.AddTo(command);
        command.SetAction(parsed => Guard.Run(() => Run(options, equity, parsed), options.LanguageOf(parsed)));
        return command;
    }

    private static int Run(PlaceOptions options, EquityOptions equity, ParseResult parsed)
    {
        var target = options.Target(parsed);
        equity.CheckFigures(parsed);
        var (language, day) = (options.LanguageOf(parsed), options.DayOf(parsed));
        var clock = Stopwatch.StartNew();
        var library = options.Library(parsed);
        var nation = library.InForce(AreaCode.Nation.Digits, day, new Spot(AreaCode.Nation.Digits, 0, 0));
        var (places, without) = options.Places(parsed);
        var households = equity.Households(parsed, day);
        var settling = equity.Settling(parsed, library, day, places);
        var loaded = clock.Elapsed;
        var run = EquityRun.Of(places, households, settling);
        var settled = clock.Elapsed;
        var report = EquityReport.Of(run, nation);
        var told = new EquityTelling(
            report,
            day,
            without,
            equity.GroundOf(parsed),
            equity.Without(parsed),
            loaded,
            settled - loaded,
            clock.Elapsed - settled
        );
        target?.Write(PlaceOptions.TakesSheets(target) ? EquitySheets.All(told, language) : [EquitySheets.Households(told, language)]);
        equity.WriteFigures(parsed, report, language);
        if (parsed.GetValue(options.Json))
        {
            EquityJson.Write(told);
        }
        else
        {
            EquityText.Write(told, language);
        }

        return ExitCode.Good;
    }
}
