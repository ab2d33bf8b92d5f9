using System.CommandLine;
using Tuodi.Comparison.Places;
using Tuodi.Kernel;
using Tuodi.Office.Exports;
using Tuodi.Settlement.Sheets;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi policy compare</c>: two to all places side by side, row by row.</summary>
internal static class PolicyCompareCommand
{
    /// <summary>So many places stand in columns of their own; more are told by what they say alike.</summary>
    private const int ColumnsMax = 4;

    public static Command Create()
    {
        var options = new PlaceOptions("two or more division codes, names or files");
        var different = new Option<bool>("--different") { Description = "only rows in which the places differ" };
        var command = new Command(
            "compare",
            "Lay places side by side, row by row: layers, categories, deductibles, rates, caps, premiums.\n\nExamples:\n  tuodi policy compare 宜昌 黄石\n  tuodi policy compare --all --at 2024-06-30 --out places.xlsx\n  tuodi policy compare 420500 230100 211100 --different --lang en"
        )
        {
            different,
        };
        options.AddTo(command);
        command.SetAction(parsed => Guard.Run(() => Run(options, parsed, parsed.GetValue(different)), options.LanguageOf(parsed)));
        return command;
    }

    private static int Run(PlaceOptions options, ParseResult parsed, bool onlyDifferent)
    {
        var target = options.Target(parsed);
        var language = options.LanguageOf(parsed);
        var (places, without) = options.Places(parsed);
        if (places.Count < 2)
        {
            throw new ProblemException(
                new Problem(
                    new Spot("PLACE", 0, 0),
                    new Bilingual("至少要两个地区", "It takes two places to compare"),
                    new Bilingual("请给出区划代码，或 --all。", "Give division codes, or --all.")
                )
            );
        }

        var lines = SheetSideBySide
            .Of([.. places.Select(place => PolicySheet.Of(place.Policy, place.Rulebook, language, toCompare: true))])
            .Where(line => !onlyDifferent || line.IsDifferent)
            .ToList();
        target?.Write([Sheet(places, lines, language)]);
        if (parsed.GetValue(options.Json))
        {
            Json(places, without, lines, options.DayOf(parsed));
        }
        else
        {
            Text(places, without, lines, language);
        }

        return ExitCode.Good;
    }

    private static void Text(IReadOnlyList<Place> places, IReadOnlyList<string> without, IReadOnlyList<SheetLine> lines, Language language)
    {
        var isChinese = language == Language.Chinese;
        if (places.Count <= ColumnsMax)
        {
            TableText.Write(
                [isChinese ? "项目" : "row", .. places.Select(place => $"{place.Division} {place.Name.In(language)}")],
                lines.Select(line => (IReadOnlyList<string>)[string.Join(" / ", line.Path), .. line.Says.Select(said => said ?? "-")])
            );
        }
        else
        {
            foreach (var line in lines)
            {
                Grouped(places, line, isChinese);
            }
        }

        Console.WriteLine(
            isChinese
                ? $"{places.Count} 个地区，{lines.Count} 行，其中 {lines.Count(line => line.IsDifferent)} 行不同"
                : $"{places.Count} places, {lines.Count} rows, {lines.Count(line => line.IsDifferent)} of them differ"
        );
        if (without.Count > 0)
        {
            Console.WriteLine($"{(isChinese ? "该日无现行文件" : "no document in force on the day")}: {string.Join(", ", without)}");
        }
    }

    private static void Grouped(IReadOnlyList<Place> places, SheetLine line, bool isChinese)
    {
        Console.WriteLine(string.Join(" / ", line.Path));
        var silent = isChinese ? "（未涉及）" : "(does not speak of it)";
        foreach (var alike in line.Says.Select((said, i) => (Said: said ?? silent, places[i].Division)).GroupBy(each => each.Said))
        {
            var divisions = alike.Select(each => each.Division).ToList();
            Console.WriteLine($"    {alike.Key}: {divisions.Count} ({string.Join(" ", divisions)})");
        }
    }

    private static ExportSheet Sheet(IReadOnlyList<Place> places, IReadOnlyList<SheetLine> lines, Language language)
    {
        var depth = lines.Count == 0 ? 1 : lines.Max(line => line.Path.Count);
        var isChinese = language == Language.Chinese;
        return new ExportSheet(
            isChinese ? "并列比较" : "side by side",
            [
                .. Enumerable
                    .Range(1, depth)
                    .Select(level => new ExportColumn(isChinese ? $"层级{level}" : $"level {level}", ExportForm.Text)),
                .. places.Select(place => new ExportColumn($"{place.Division} {place.Name.In(language)}", ExportForm.Text)),
            ],
            lines.Select(line =>
                (IReadOnlyList<ExportCell>)
                    [
                        .. Enumerable.Range(0, depth).Select(level => ExportCell.Of(level < line.Path.Count ? line.Path[level] : null)),
                        .. line.Says.Select(said => ExportCell.Of(said)),
                    ]
            )
        );
    }

    private static void Json(IReadOnlyList<Place> places, IReadOnlyList<string> without, IReadOnlyList<SheetLine> lines, DateOnly day) =>
        OfficeJson.Write(
            Console.Out,
            json =>
            {
                json.WriteString("at", $"{day:yyyy-MM-dd}");
                PlaceJson.Write(json, places, without);
                json.WriteStartArray("rows");
                foreach (var line in lines)
                {
                    json.WriteStartObject();
                    json.WriteStartArray("path");
                    foreach (var step in line.Path)
                    {
                        json.WriteStringValue(step);
                    }

                    json.WriteEndArray();
                    json.WriteBoolean("different", line.IsDifferent);
                    json.WriteStartObject("says");
                    for (var i = 0; i < places.Count; i++)
                    {
                        json.WriteStartObject($"{i}:{places[i].Division}");
                        json.WriteString("value", line.Says[i]);
                        json.WriteString("cite", line.Cites[i]?.ToString());
                        json.WriteString("place", line.Spots[i]?.ToString());
                        json.WriteEndObject();
                    }

                    json.WriteEndObject();
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteNumber("different", lines.Count(line => line.IsDifferent));
            }
        );
}
