using System.Text.Json;
using Tuodi.Cli.Commands;
using Tuodi.Kernel;
using Tuodi.Simulation.Calibration;
using Tuodi.Simulation.Care;
using Tuodi.Simulation.Plan;
using Tuodi.Simulation.Population;

namespace Tuodi.Cli.Demo;

/// <summary>What is published beside what is drawn, in whole: as text, JSON or CSV. No database is made.</summary>
internal static class DemoReport
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly string[] Columns = ["zh", "en", "unit", "published", "drawn", "over", "meets", "grade", "source", "note"];

    public static int Run(DemoChoice choice, bool json, bool csv)
    {
        var plan = PlanFile.Read(Home.Folder(Path.Combine("data", "demo", "county.yaml")));
        var county = County.Draw(plan, choice.Persons, choice.Seed);
        var report = CalibrationReport.Of(county, YearDraw.Draw(county, choice.Outpatient), choice.Outpatient);
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(Json(report, choice), Indented));
        }
        else if (csv)
        {
            Csv(report);
        }
        else
        {
            Text(report);
        }

        return report.Meets ? ExitCode.Good : ExitCode.Failed;
    }

    private static void Text(CalibrationReport report)
    {
        Console.WriteLine($"{"公布 published", 16} {"抽取 drawn", 16}");
        foreach (var figure in report.Figures)
        {
            var mark = figure.Meets switch
            {
                true => "✓",
                false => "✗",
                null => "·",
            };
            Console.WriteLine(
                $"{Number(figure.Unit, figure.Target), 16} {Number(figure.Unit, figure.Drawn), 16}  {mark} {figure.Title}  [{figure.Source.Grade}: {figure.Source.Source}]{(figure.Note is { } note ? $" {note}" : string.Empty)}"
            );
        }

        Console.WriteLine();
        Console.WriteLine("✓ 在四倍标准误之内 within four standard errors  ✗ 不在 outside  · 只列出不判定 shown, not judged");
        Console.WriteLine();
        Console.WriteLine("假设（无公布数据）Assumptions (nobody's figures):");
        foreach (var figure in report.Assumptions)
        {
            Console.WriteLine($"  {figure.Name}: {figure.Unit}{(figure.Why is { } why ? $"; {why}" : string.Empty)}");
        }
    }

    private static object Json(CalibrationReport report, DemoChoice choice) =>
        new
        {
            persons = choice.Persons,
            seed = choice.Seed,
            outpatient = choice.Outpatient,
            meets = report.Meets,
            figures = report.Figures.Select(figure =>
                Columns.Zip(Cells(figure)).ToDictionary(each => each.First, each => each.Second, StringComparer.Ordinal)
            ),
            assumptions = report.Assumptions.Select(figure => new
            {
                name = figure.Name,
                unit = figure.Unit,
                values = figure.Values.Select(value => value.ToString()),
                why = figure.Why,
            }),
        };

    private static void Csv(CalibrationReport report)
    {
        Console.WriteLine(string.Join(',', Columns));
        foreach (var figure in report.Figures)
        {
            Console.WriteLine(
                string.Join(',', Cells(figure).Select(cell => $"\"{cell?.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))
            );
        }
    }

    private static string?[] Cells(DrawnFigure figure) =>
        [
            figure.Title.In(Language.Chinese),
            figure.Title.In(Language.English),
            figure.Unit.ToString().ToLowerInvariant(),
            Number(figure.Unit, figure.Target),
            Number(figure.Unit, figure.Drawn),
            $"{figure.Count}",
            figure.Meets switch
            {
                true => "yes",
                false => "no",
                null => "not judged",
            },
            figure.Source.Grade,
            figure.Source.Source,
            figure.Note?.In(Language.English),
        ];

    private static string Number(FigureUnit unit, Fraction value) =>
        unit switch
        {
            FigureUnit.Fen => new Money((long)value.RoundHalfUp()).ToString(),
            FigureUnit.Share => $"{(decimal)(long)(value * Fraction.Of(100_000)).RoundHalfUp() / 1000:0.000} %",
            _ => $"{(decimal)(long)(value * Fraction.Of(10_000)).RoundHalfUp() / 10_000:0.0000}",
        };
}
