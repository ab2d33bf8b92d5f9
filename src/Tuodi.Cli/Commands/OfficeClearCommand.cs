using System.CommandLine;
using Tuodi.Kernel;
using Tuodi.Office.Lists;
using Tuodi.Office.Reports;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi office clear</c>: takes a kind of list out of a month, to import it afresh.</summary>
internal static class OfficeClearCommand
{
    private static readonly ListKind[] Kinds =
    [
        .. Enum.GetValues<ListKind>().Where(kind => kind <= ListKind.Roster),
        ListKind.MajorDiseases,
        ListKind.Institutions,
    ];

    public static Command Create()
    {
        var kind = new Option<string>("--kind")
        {
            Description = "the kind of list: " + string.Join(", ", Kinds.Select(Words.Key)),
            HelpName = "KIND",
            Required = true,
        };
        kind.AcceptOnlyFromAmong([.. Kinds.Select(Words.Key)]);
        var withMarks = new Option<bool>("--with-marks") { Description = "also rows that people have worked on; their marks are lost" };
        var command = new Command(
            "clear",
            "Take all rows of a kind out of a month, to import its list afresh.\n\nExamples:\n  tuodi office clear --kind make-up --period 202506"
        )
        {
            kind,
            withMarks,
        };
        return new OfficeOptions().On(
            command,
            call =>
            {
                var wanted = Kinds.First(each => Words.Key(each) == call.Parsed.GetRequiredValue(kind));
                if (call.Period is null && wanted <= ListKind.MakeUp)
                {
                    throw new ProblemException(
                        new Problem(
                            new Spot("--period", 0, 0),
                            new Bilingual("没有说明清除哪个月", "Nothing says which month is cleared"),
                            new Bilingual("请给出 --period YYYYMM。", "Give --period YYYYMM.")
                        )
                    );
                }

                using var workspace = call.Open();
                var period = call.Period is null ? null : workspace.PeriodOf(call.Period);
                var gone = workspace.Clear(wanted, period, call.Parsed.GetValue(withMarks));
                Console.WriteLine(
                    call.IsChinese
                        ? $"{period} {Words.Of(wanted).Chinese}：清除 {gone:N0} 行"
                        : $"{period} {Words.Of(wanted).English}: {gone:N0} rows cleared"
                );
                return ExitCode.Good;
            }
        );
    }
}
