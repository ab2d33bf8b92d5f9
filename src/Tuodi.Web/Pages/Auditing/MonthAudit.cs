using System.Text.RegularExpressions;
using Tuodi.Kernel;
using Tuodi.Office.Enrolment;
using Tuodi.Office.Lists;
using Tuodi.Office.Missed;
using Tuodi.Office.Tables;
using Tuodi.Policies.Library;
using Tuodi.Storage;
using Tuodi.Storage.Files;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Settling;
using Tuodi.Storage.Transactions;
using Tuodi.Web.Framing;
using Tuodi.Web.Hosting;
using Tuodi.Web.Pages.Enrolling;
using Tuodi.Web.Working;

namespace Tuodi.Web.Pages.Auditing;

/// <summary>Audits the files of a month as <c>tuodi audit missed</c> does, beside the pages. Files lie on the disk only while they are read.</summary>
internal sealed partial class MonthAudit
{
    private readonly MissedRun _run;
    private readonly Work<MonthWork> _work;
    private readonly Func<IReadOnlyList<OfficeList>, EnrolmentReport> _enrolment;
    private int _audited;

    private MonthAudit(MissedRun run, Work<MonthWork> work, Func<IReadOnlyList<OfficeList>, EnrolmentReport> enrolment) =>
        (_run, _work, _enrolment) = (run, work, enrolment);

    /// <summary>What the files of a month come to.</summary>
    /// <param name="options">Where policies and data are.</param>
    /// <param name="service">The county.</param>
    /// <param name="months">The owner's months.</param>
    /// <param name="month">The month.</param>
    /// <param name="work">Is told how far it has come.</param>
    /// <param name="cancel">Ends it with the server.</param>
    public static async Task<MonthWork> RunAsync(
        ConsoleOptions options,
        SettlementService service,
        OfficeMonths months,
        OfficeMonthRow month,
        Work<MonthWork> work,
        CancellationToken cancel
    )
    {
        var files = await months.FilesAsync(month.Id, cancel);
        var today = Instants.Day(Instants.Of(service.Clock.GetUtcNow()));
        MissedRun run;
        try
        {
            run = new MissedRun(Settings(options, service.Settler.Policies, month, today));
        }
        catch (ProblemException wrong)
        {
            return new MonthWork([], [], wrong.Problems, null);
        }

        using var folder = new OwnFolder(service.Clock);
        var paths = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            paths.Add(await folder.WriteAsync(file.Number, file.Name, file.Content, cancel), file.Number);
        }

        var library = Library(options, service.Settler.Policies);
        var done = new MonthAudit(run, work, lists => EnrolmentWork.Run(options, library, run.Data, month, lists, today)).Run(paths);
        if (done.Report is not null)
        {
            // Summed up here and not while a page waits.
            _ = (done.Towns, done.Figures);
        }

        await months.LookAsync(month, Periods(done), cancel);
        return done;
    }

    /// <summary>A library of what the server settles by.</summary>
    /// <param name="options">Where the documents of the folders are.</param>
    /// <param name="rules">What two persons put into force.</param>
    public static PolicyLibrary Library(ConsoleOptions options, PolicyShelf rules) =>
        new(options.Policies, options.Over, beside: rules.Beside);

    private static MissedSettings Settings(ConsoleOptions options, PolicyShelf rules, OfficeMonthRow month, DateOnly today)
    {
        var library = Library(options, rules);
        return new MissedSettings
        {
            Folder = Path.Combine(options.Home, "data", "office"),
            Library = library,
            Today = today,
            Policy = month.Policy is { } division
                ? AuditPolicy.OfDivision(library, division, today, Words.InBoth("audits.policy-chosen"))
                : null,
            Parameters = month.Parameters?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],

            // Hospitals settle on the same processors.
            Workers = Math.Max(1, Environment.ProcessorCount / 2),
        };
    }

    private MonthWork Run(Dictionary<string, int> paths)
    {
        var refused = new List<(int, Problem)>();
        var files = paths.Count == 0 ? null : Read([.. paths.Keys], refused, paths);
        var lists = files?.Lists.Select(list => (paths[list.File], list)).ToList() ?? [];
        if (files is null || refused.Count > 0)
        {
            return new MonthWork(lists, refused, [], null);
        }

        var done = WithEnrolment(new MonthWork(lists, refused, [], null));
        if (done.HasEnrolment && files.Settlements.Count == 0)
        {
            return done;
        }

        try
        {
            files.CheckSettlements();
            return done with { Report = _run.Audit(files, Audited) };
        }
        catch (ProblemException wrong)
        {
            return done with { Problems = wrong.Problems };
        }
    }

    private MonthWork WithEnrolment(MonthWork work)
    {
        try
        {
            return work.HasEnrolment ? work with { Enrolment = _enrolment([.. work.Lists.Select(each => each.List)]) } : work;
        }
        catch (ProblemException wrong)
        {
            return work with { EnrolmentProblems = wrong.Problems };
        }
    }

    // A file that cannot be understood does not hide what was understood of the others; all such are told at once.
    private OfficeFiles? Read(List<string> paths, List<(int, Problem)> refused, Dictionary<string, int> numbers)
    {
        try
        {
            foreach (var path in paths)
            {
                PackedFile.Check(path);
            }

            return OfficeFiles.ReadAny(_run.Data, [.. paths.Select(path => (path, (ListKind?)null))], null, new Progress(_work));
        }
        catch (ProblemException wrong)
        {
            refused.AddRange(wrong.Problems.Select(problem => (numbers[problem.Spot.File], problem)));
            var left = paths.Except(wrong.Problems.Select(problem => problem.Spot.File), StringComparer.Ordinal).ToList();
            return left.Count == 0 ? null : Read(left, refused, numbers);
        }
    }

    private void Audited(int people)
    {
        var done = Interlocked.Add(ref _audited, people);
        _work.Tell(Words.InBoth("audits.persons-done", done));
    }

    // The months stand in cells, which may say anything: only what is a month is one.
    private static IEnumerable<string> Periods(MonthWork done) =>
        done
            .Lists.SelectMany(each => each.List.Settlements.Select(row => row.Period).Append(each.List.Month))
            .OfType<string>()
            .Where(text => SixDigits().IsMatch(text))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Take(12);

    [GeneratedRegex("^20[0-9]{2}(0[1-9]|1[0-2])$")]
    private static partial Regex SixDigits();

    private sealed class Progress(Work<MonthWork> work) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value) => work.Tell(Words.InBoth("audits.rows-done", Path.GetFileName(value.File), value.Rows));
    }
}
