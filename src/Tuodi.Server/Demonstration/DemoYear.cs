using Tuodi.Kernel;
using Tuodi.Server.Demonstration.Year;
using Tuodi.Server.Gateway.Tables;
using Tuodi.Simulation.Calibration;
using Tuodi.Simulation.Care;
using Tuodi.Simulation.Population;
using Tuodi.Storage;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Settling;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Demonstration;

/// <summary>Makes a demonstration: draws a county, writes it into a fresh database and lets its year of visits pass through the service.</summary>
public static class DemoYear
{
    private const int LoadHour = 9;
    private static readonly Bilingual Drawing = new("抽取人口和就诊", "drawing persons and visits");
    private static readonly Bilingual Writing = new("写入登记", "writing the register");
    private static readonly Bilingual Passing = new("结算全年就诊", "settling the year");

    /// <summary>Makes it; the same options give the same rows, whatever the machine.</summary>
    /// <param name="file">The SQLite file to be made; where the work is interrupted, what is there is of no use.</param>
    /// <param name="data">The files of <c>data/interface</c>.</param>
    /// <param name="options">What it is made of.</param>
    /// <param name="progress">Hears how far it has come, or nothing.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="ProblemException">A file is missing or wrong.</exception>
    public static async Task<DemoResult> RunAsync(
        string file,
        InterfaceData data,
        DemoOptions options,
        IProgress<DemoProgress>? progress,
        CancellationToken cancel
    )
    {
        var plan = options.Plan;
        var catalogue = DemoCatalogue.Read(options.Catalogue);
        progress?.Report(new DemoProgress(Drawing, 0, 1));
        var county = County.Draw(plan, options.Persons, options.Seed);
        var visits = YearDraw.Draw(county, options.Outpatient);
        var report = CalibrationReport.Of(county, visits, options.Outpatient);
        progress?.Report(new DemoProgress(Drawing, 1, 1));

        var first = new DateOnly(plan.Year, 1, 1);
        var database = new SqliteDatabase(file, isForced: false);
        var clock = new YearClock(YearClock.At(first.AddDays(-1), LoadHour));
        var settler = new Settler(new PolicyShelf(options.Policies, options.Over), data.Codes.Care());
        await using var service = await SettlementService.OpenAsync(database, settler, clock, new CommitLimits(), cancel);
        progress?.Report(new DemoProgress(Writing, 0, 1));
        var known = await CountyRows.WriteAsync(service, county, catalogue, cancel);
        await DemoUsers.AddAsync(database, clock, plan.Division, plan.Institutions[0].Code, cancel);
        progress?.Report(new DemoProgress(Writing, 1, 1));

        using var desk = new HospitalDesk(service, data, plan.Division, options.Threads);
        var year = new YearRun(desk, clock, county, visits, new StatusActs(settler, county, known));
        var days = first.AddYears(1).DayNumber - first.DayNumber;
        var passed = progress is null
            ? null
            : new Passed(day => progress.Report(new DemoProgress(Passing, Math.Min(days - 1, day.DayNumber - first.DayNumber), days)));
        await year.RunAsync(first, passed, cancel);
        progress?.Report(new DemoProgress(Passing, days, days));
        if (options.Lists is { } folder)
        {
            await OfficeLists.WriteAsync(service, county, folder, cancel);
        }

        await SqliteDatabase.ForceAsync(file, cancel);
        return new DemoResult(
            report,
            county.Households.Count,
            county.Residents.Count(each => each.Status is not null),
            visits.Count,
            year.Settled,
            year.Reversed,
            year.Repeated
        );
    }

    // The framework's Progress answers on another thread, out of order.
    private sealed class Passed(Action<DateOnly> tell) : IProgress<DateOnly>
    {
        public void Report(DateOnly value) => tell(value);
    }
}
