using System.CommandLine;
using Tuodi.Kernel;
using Tuodi.Legislation.Importing;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi legislation import</c>: texts into the register.</summary>
internal static class LegislationImportCommand
{
    private static readonly Dictionary<string, string> Changes = new(StringComparer.Ordinal)
    {
        ["unchanged"] = "未变",
        ["new"] = "新增",
        ["new version"] = "新版本",
    };

    public static Command Create()
    {
        var sources = new Argument<string[]>("FILE")
        {
            Description = "texts as TXT, HTML or DOCX, or folders of them; a folder may hold texts/ and index.csv",
            Arity = ArgumentArity.OneOrMore,
        };
        var index = new Option<string?>("--index")
        {
            Description = "what is known of each text: number, issuers, place, dates",
            HelpName = "FILE.csv",
        };
        var register = LegislationOptions.Register();
        var output = new RowOutput();
        var lang = CommonOptions.Lang();
        var command = new Command(
            "import",
            "Take texts into the register; the same file again changes nothing, a changed one becomes a further version.\n\nExamples:\n  tuodi legislation import samples/legislation\n  tuodi legislation import notice.docx --index index.csv"
        )
        {
            sources,
            index,
            register,
            lang,
        };
        output.AddTo(command);
        command.SetAction(parsed =>
            Guard.Run(
                () =>
                    Run(
                        parsed.GetRequiredValue(sources),
                        parsed.GetValue(index),
                        parsed.GetRequiredValue(register),
                        listing => Show(output, parsed, listing, CommonOptions.LanguageOf(parsed.GetValue(lang)))
                    ),
                CommonOptions.LanguageOf(parsed.GetValue(lang))
            )
        );
        return command;
    }

    private static void Show(RowOutput output, ParseResult parsed, Listing listing, Language language)
    {
        if (!output.IsForPeople(parsed))
        {
            output.Show(parsed, listing);
            return;
        }

        foreach (var row in listing.Rows)
        {
            var said = language == Language.Chinese ? Changes[row[2]!] : row[2];
            Console.WriteLine($"{row[0]}  {said} {row[1]}  {row[3]}");
        }
    }

    private static int Run(string[] sources, string? index, string register, Action<Listing> show)
    {
        var rows = new List<IReadOnlyList<string?>>();
        var problems = new List<Problem>();
        using var opened = LegislationOptions.Open(register);
        foreach (var source in sources)
        {
            var details = TextFolder.Details(source, index);
            foreach (var path in TextFolder.Files(source))
            {
                var id = Path.GetFileNameWithoutExtension(path);
                try
                {
                    var (version, isNew) = opened.Import(TextFile.Open(path), details.GetValueOrDefault(id) ?? new TextDetails { Id = id });
                    var said =
                        !isNew ? "unchanged"
                        : version == 1 ? "new"
                        : "new version";
                    rows.Add([id, $"{version}", said, opened.Versions(id)[0].Title]);
                }
                catch (ProblemException error)
                {
                    // One text that cannot be read does not keep the others out.
                    problems.AddRange(error.Problems);
                }
            }
        }

        show(new Listing(["id", "version", "change", "title"], rows));
        return problems.Count > 0 ? throw new ProblemException(problems) : ExitCode.Good;
    }
}
