using System.CommandLine;
using Tuodi.Kernel;
using Tuodi.Office.Reports;

namespace Tuodi.Cli.Commands;

/// <summary>What an audit tells of single findings besides its summary: notices for the persons, and the sum of a finding.</summary>
internal sealed class AuditTelling
{
    private readonly Option<string?> _folder = new("--notices")
    {
        Description = "write a notice for each person to whom something is owed, into a new folder",
        HelpName = "FOLDER",
    };

    private readonly Option<string?> _office = OfficeOption();

    private readonly Option<string[]> _contact = ContactOption();

    private readonly Option<int?> _explain = new("--explain")
    {
        Description = "print the sum of a finding line by line; its number stands in the workbook and in JSON",
        HelpName = "NUMBER",
    };

    public static Option<string?> OfficeOption() =>
        new("--office") { Description = "the office that gives the notices", HelpName = "NAME" };

    public static Option<string[]> ContactOption() =>
        new("--contact")
        {
            Description = "where to go with which papers; once for each line of the notice",
            HelpName = "TEXT",
            Arity = ArgumentArity.ZeroOrMore,
        };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _folder, _office, _contact, _explain })
        {
            command.Options.Add(option);
        }
    }

    public AuditTellingOptions Read(ParseResult parsed) =>
        new()
        {
            Notices = parsed.GetValue(_folder),
            Office = parsed.GetValue(_office),
            Contact = parsed.GetValue(_contact) ?? [],
            Explain = parsed.GetValue(_explain),
        };

    /// <summary>Refuses what cannot be done, before the work and not after it.</summary>
    /// <exception cref="ProblemException">The folder cannot be made, or options do not go together.</exception>
    public static void Check(AuditTellingOptions options, bool json)
    {
        if (options.Notices is { } folder)
        {
            NewFolder.Check(folder);
        }
        else if (options.Office is not null || options.Contact.Count > 0)
        {
            throw Refuse(
                options.Office is null ? "--contact" : "--office",
                new("没有告知单可写入此项", "There is no notice for this to stand in"),
                new("请同时给出 --notices FOLDER。", "Give --notices FOLDER too.")
            );
        }

        if (options.Explain is not null && json)
        {
            throw Refuse(
                "--explain",
                new("逐行列出计算是给人看的，不能与 --json 同用", "The sum of a finding is printed for people and does not go with --json"),
                new("请只给其一。", "Give one of the two.")
            );
        }
    }

    /// <exception cref="ProblemException">There is no finding of that number.</exception>
    public static void Write(TextWriter output, AuditReport report, AuditMissedOptions asked)
    {
        var options = asked.Telling;
        if (options.Notices is { } folder)
        {
            var notices = NoticeFolder.Write(folder, report, options, asked.Language);
            if (!asked.Json)
            {
                output.WriteLine(
                    asked.Language == Language.Chinese
                        ? $"已写入 {folder}：{notices:N0} 份告知单，all.html 为全部"
                        : $"written to {folder}: {notices:N0} notices, all of them in all.html"
                );
            }
        }

        if (options.Explain is { } number)
        {
            AuditExplanation.Write(output, report, number, asked.Language);
        }
    }

    private static ProblemException Refuse(string option, Bilingual wrong, Bilingual remedy) =>
        new(new Problem(new Spot(option, 0, 0), wrong, remedy));
}
