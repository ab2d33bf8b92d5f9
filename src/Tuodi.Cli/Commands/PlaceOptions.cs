using System.CommandLine;
using Tuodi.Comparison.Places;
using Tuodi.Kernel;
using Tuodi.Policies.Library;

namespace Tuodi.Cli.Commands;

/// <summary>The options by which commands choose places, the day, and what stands in for what is not known.</summary>
internal sealed class PlaceOptions
{
    private readonly Argument<string[]> _places;
    private readonly Option<bool> _all = new("--all") { Description = "every place of the library" };
    private readonly Option<string?> _at = CommonOptions.Day("--at", "the day whose rules are taken; today when not given");
    private readonly Option<string[]> _assume = new("--assume")
    {
        Description = "a value for places that do not know their own, such as income=39218; may be repeated",
        HelpName = "NAME=VALUE",
        Arity = ArgumentArity.ZeroOrMore,
    };
    private readonly Option<string?> _out = new("--out")
    {
        Description = "write a workbook, or a CSV file of its first sheet",
        HelpName = "FILE.xlsx|FILE.csv",
    };
    private readonly Option<bool> _overwrite = new("--overwrite") { Description = "write over an earlier file" };
    private readonly Option<string?> _policies = CommonOptions.Policies();

    public PlaceOptions(string says)
    {
        _places = new Argument<string[]>("PLACE") { Description = says, Arity = ArgumentArity.ZeroOrMore };
        _places.CompletionSources.Add(CommonOptions.Divisions(_policies));
    }

    public Option<string> Lang { get; } = CommonOptions.Lang();

    public Option<bool> Json { get; } = CommonOptions.Json();

    public void AddTo(Command command)
    {
        command.Arguments.Add(_places);
        foreach (var option in new Option[] { _all, _at, _assume, Lang, Json, _out, _overwrite, _policies })
        {
            command.Options.Add(option);
        }
    }

    public Language LanguageOf(ParseResult parsed) => CommonOptions.LanguageOf(parsed.GetValue(Lang));

    public DateOnly DayOf(ParseResult parsed) => CommonOptions.DayOf(parsed.GetValue(_at), "--at") ?? Home.Today();

    public PolicyLibrary Library(ParseResult parsed) => Home.Library(parsed.GetValue(_policies));

    /// <summary>The divisions that were named; none where every place is meant.</summary>
    public IReadOnlyList<string> Named(ParseResult parsed) => parsed.GetValue(_all) ? [] : parsed.GetValue(_places) ?? [];

    /// <summary>The places that were named, or all of them, and the divisions that have no document in force on the day.</summary>
    public (IReadOnlyList<Place> Places, IReadOnlyList<string> Without) Places(ParseResult parsed)
    {
        var library = Library(parsed);
        var shelf = new PlaceShelf(library, DayOf(parsed), Assumed(parsed));
        var named = Named(parsed);
        return named.Count == 0
            ? shelf.All()
            : (
                [
                    .. named.Select(name =>
                        PlaceNames.Division(library, name) is { } division ? shelf.Of(division) : shelf.Of(library.Load(name))
                    ),
                ],
                []
            );
    }

    public IReadOnlyDictionary<string, string> Assumed(ParseResult parsed)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in parsed.GetValue(_assume) ?? [])
        {
            var at = text.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0 || at == text.Length - 1)
            {
                throw new ProblemException(
                    new Problem(
                        new Spot("--assume", 0, 0),
                        new Bilingual($"“{text}”不是 名称=数值", $"`{text}` is not NAME=VALUE"),
                        new Bilingual("例如 income=39218。", "Write for instance income=39218.")
                    )
                );
            }

            values[text[..at]] = text[(at + 1)..];
        }

        return values;
    }

    /// <summary>The file that is written, or nothing; refused before the work where it cannot be.</summary>
    public ExportTarget? Target(ParseResult parsed)
    {
        if (parsed.GetValue(_out) is not { } path)
        {
            return null;
        }

        var target = new ExportTarget(path, IsCsv: false, Office.Exports.CsvNumbers.Plain);
        if (target.IsFolder)
        {
            throw new ProblemException(
                new Problem(
                    new Spot(path, 0, 0),
                    new Bilingual("文件名不以 .xlsx 或 .csv 结尾", "The name ends neither in .xlsx nor in .csv"),
                    new Bilingual("请写 --out 文件.xlsx。", "Write --out FILE.xlsx.")
                )
            );
        }

        NewFile.CheckPlace(path, []);
        NewFile.CheckNew(path, parsed.GetValue(_overwrite));
        return target;
    }

    /// <summary>Whether a file takes all sheets.</summary>
    public static bool TakesSheets(ExportTarget target) => target.Path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);
}
