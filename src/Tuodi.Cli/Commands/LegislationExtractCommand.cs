using System.CommandLine;
using Tuodi.Kernel;
using Tuodi.Legislation.Classification;
using Tuodi.Legislation.Drafting;
using Tuodi.Legislation.Extracting;
using Tuodi.Legislation.Importing;
using Tuodi.Legislation.Texts;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi legislation extract</c>: the standards that a text sets, and what could not be read in it.</summary>
internal static class LegislationExtractCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "a legal text: TXT, HTML or DOCX" };
        var output = new RowOutput();
        var draft = new Option<string?>("--draft")
        {
            Description = "write a draft policy document; an existing file is left alone",
            HelpName = "OUT.yaml",
        };
        var division = new Option<string?>("--division")
        {
            Description = "the six-digit code of the division, for a draft",
            HelpName = "CODE",
        };
        var from = CommonOptions.Day("--from", "the first day in force, where the text does not say it");
        var grade = new Option<string>("--grade")
        {
            Description = "how good the copy is that was read",
            DefaultValueFactory = _ => "mirror",
            HelpName = "official|mirror|press|portal",
        };
        var lang = CommonOptions.Lang();
        grade.AcceptOnlyFromAmong("official", "mirror", "press", "portal");
        var command = new Command(
            "extract",
            "Read the standards out of a text: who gets which help, from which amount, at what share, up to what sum, and where it says so.\n\nExamples:\n  tuodi legislation extract samples/legislation/extract-classes.txt\n  tuodi legislation extract notice.docx --csv standards.csv\n  tuodi legislation extract samples/legislation/extract-classes.txt --draft draft.yaml --division 420600"
        )
        {
            file,
            draft,
            division,
            from,
            grade,
            lang,
        };
        output.AddTo(command);
        command.SetAction(parsed =>
            Guard.Run(
                () =>
                {
                    var language = CommonOptions.LanguageOf(parsed.GetValue(lang));
                    var text = TextFile.Read(parsed.GetRequiredValue(file));
                    var extraction = new StandardExtractor(LegislationOptions.Words()).Read(text);
                    if (parsed.GetValue(draft) is { } path)
                    {
                        var day = CommonOptions.DayOf(parsed.GetValue(from), "--from");
                        var settings = new DraftSettings(Division(parsed.GetValue(division)), day, parsed.GetValue(grade)!, Extends: null);
                        WriteDraft(path, text, extraction, settings, language);
                    }

                    Show(output, parsed, text, extraction, language);
                    return ExitCode.Good;
                },
                CommonOptions.LanguageOf(parsed.GetValue(lang))
            )
        );
        return command;
    }

    private static void Show(RowOutput output, ParseResult parsed, LegalText text, Extraction extraction, Language language)
    {
        var isOther = !new Classifier(LegislationOptions.Read(null), LegislationOptions.Words())
            .Classify(text, extraction)
            .IsAboutAssistance;
        output.Write(parsed, ExtractionText.Listing(extraction));
        if (output.IsJson(parsed))
        {
            LegislationJson.Print(json => ExtractionText.WriteJson(json, text, extraction, isOther));
        }
        else if (output.IsForPeople(parsed))
        {
            Console.WriteLine(ExtractionText.Write(text, extraction, isOther, language));
        }
    }

    private static AreaCode Division(string? digits) =>
        digits is not null && AreaCode.TryParse(digits, out var code)
            ? code
            : throw new ProblemException(
                new Problem(
                    new Spot(digits ?? "--draft", 0, 0),
                    digits is null
                        ? new Bilingual("草稿须注明适用的区划", "A draft needs to know which division it governs")
                        : new Bilingual("这不是区划代码", "This is no division code"),
                    new Bilingual("请用 --division 给出六位代码，例如 420600。", "Give --division with six digits, such as 420600.")
                )
            );

    private static void WriteDraft(string output, LegalText text, Extraction extraction, DraftSettings settings, Language language)
    {
        var draft = PolicyDraft.Write(text, extraction, settings);
        if (File.Exists(output) || Directory.Exists(output))
        {
            throw new ProblemException(
                new Problem(
                    new Spot(output, 0, 0),
                    new Bilingual("文件已存在，保留不动", "It is there already, and is left as it is"),
                    new Bilingual("请用 --draft 给出别的文件名。", "Give another name with --draft.")
                )
            );
        }

        // Opened so that a file which came between the question and the answer is not overwritten either.
        using (var file = new StreamWriter(new FileStream(output, FileMode.CreateNew, FileAccess.Write)))
        {
            file.Write(draft);
        }

        Console.Error.WriteLine(
            language == Language.Chinese
                ? $"已写入 {output}；请用 tuodi policy check {output} 检查，并与原文逐行核对。"
                : $"{output} is written; check it with `tuodi policy check {output}` and compare it with the text line by line."
        );
    }
}
