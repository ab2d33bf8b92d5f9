using System.CommandLine;
using Tuodi.Legislation.Extracting;
using Tuodi.Legislation.Importing;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi legislation extract</c>: the standards that a text sets, and what could not be read in it.</summary>
internal static class LegislationExtractCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "a legal text: TXT, HTML or DOCX" };
        var json = CommonOptions.Json();
        var csv = new Option<bool>("--csv") { Description = "print CSV" };
        var command = new Command(
            "extract",
            "Read the standards out of a text: who gets which help, from which amount, at what share, up to what sum, and where it says so.\n\nExamples:\n  tuodi legislation extract samples/legislation/extract-classes.txt\n  tuodi legislation extract notice.docx --csv > standards.csv"
        )
        {
            file,
            json,
            csv,
        };
        command.SetAction(parsed => Guard.Run(() => Run(parsed.GetRequiredValue(file), parsed.GetValue(json), parsed.GetValue(csv))));
        return command;
    }

    private static int Run(string file, bool asJson, bool asCsv)
    {
        var text = TextFile.Read(file);
        var extraction = new StandardExtractor(ExtractionWords.Read(Home.Folder("data/legislation"))).Read(text);
        if (asJson)
        {
            LegislationJson.Print(json => ExtractionText.WriteJson(json, text, extraction));
        }
        else if (asCsv)
        {
            Console.Write(ExtractionText.WriteCsv(extraction));
        }
        else
        {
            Console.WriteLine(ExtractionText.Write(text, extraction));
        }

        return ExitCode.Good;
    }
}
