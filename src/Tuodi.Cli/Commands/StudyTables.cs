using System.Globalization;
using Tuodi.Kernel;
using Tuodi.Legislation.Study;
using Tuodi.Legislation.Wording;

namespace Tuodi.Cli.Commands;

/// <summary>Prints the study's tables: the printed figure, the figure from the register, what stands behind it.</summary>
internal static class StudyTables
{
    public static Listing Listing(IReadOnlyList<StudyFigure> figures) =>
        new(
            ["table", "row", "column", "unit", "paper", "bound", "register", "behind", "unknown", "compared", "where"],
            [
                .. figures.Select(figure =>
                    (string?[])
                        [
                            figure.Table,
                            figure.Row,
                            figure.Column,
                            figure.Unit,
                            Written(figure.Paper),
                            figure.Bound,
                            Written(figure.Register),
                            $"{figure.Behind}",
                            $"{figure.Unknown}",
                            Compared(figure),
                            string.Join(' ', figure.Where),
                        ]
                ),
            ]
        );

    public static void Print(
        IReadOnlyList<StudyFigure> figures,
        IReadOnlyList<string> disagreements,
        DateOnly day,
        bool asJson,
        Language language
    )
    {
        if (asJson)
        {
            LegislationJson.Print(json =>
            {
                json.WriteStartObject();
                json.WriteString("date", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                json.WriteStartArray("figures");
                foreach (var figure in figures)
                {
                    json.WriteStartObject();
                    json.WriteString("table", figure.Table);
                    json.WriteString("row", figure.Row);
                    json.WriteString("column", figure.Column);
                    json.WriteString("unit", figure.Unit);
                    LegislationJson.Number(json, "paper", figure.Paper);
                    json.WriteString("bound", figure.Bound);
                    LegislationJson.Number(json, "register", figure.Register);
                    json.WriteNumber("behind", figure.Behind);
                    json.WriteNumber("unknown", figure.Unknown);
                    json.WriteString("compared", Compared(figure));
                    json.WriteStartArray("where");
                    foreach (var division in figure.Where)
                    {
                        json.WriteStringValue(division);
                    }

                    json.WriteEndArray();
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteStartArray("disagreements_of_the_paper");
                foreach (var note in disagreements)
                {
                    json.WriteStringValue(note);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            });
            return;
        }

        foreach (var table in figures.GroupBy(figure => figure.Table))
        {
            Console.WriteLine($"{StudyWords.Title(table.Key).In(language)}; {day:yyyy-MM-dd}");
            Console.WriteLine(language == Language.Chinese ? "  论文 | 本库（依据数，未知数）" : "  paper | register (behind it, unknown)");
            foreach (var row in table.GroupBy(figure => figure.Row))
            {
                Console.WriteLine($"  {LegislationWords.Row(row.Key, language)}");
                foreach (var figure in row)
                {
                    Console.WriteLine($"    {WideText.Padded(LegislationWords.Of(figure.Column, language), 20)} {Line(figure, language)}");
                }
            }

            Console.WriteLine();
        }

        foreach (var note in disagreements)
        {
            Console.WriteLine(note);
        }
    }

    private static string Line(StudyFigure figure, Language language) =>
        $"{StudyWords.Value(figure, figure.Paper)}{(figure.Bound is null ? "" : $" ({LegislationWords.Of(figure.Bound, language)})")} | {StudyWords.Value(figure, figure.Register)} ({figure.Behind}{(figure.Unknown > 0 ? $", {figure.Unknown} {(language == Language.Chinese ? "未知" : "unknown")}" : "")}){(figure.Where.Count > 0 ? $"  {string.Join(' ', figure.Where)}" : "")}";

    private static string? Compared(StudyFigure figure) =>
        figure.Agreement switch
        {
            StudyAgreement.Agrees => "agrees",
            StudyAgreement.Differs => "differs",
            StudyAgreement.HoldsLess => "register-holds-less",
            _ => null,
        };

    private static string? Written(decimal? value) => value?.ToString("0.####", CultureInfo.InvariantCulture);
}
