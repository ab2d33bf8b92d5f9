using Tuodi.Simulation.Care;
using Tuodi.Simulation.Population;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Demonstration.Year;

/// <summary>Lets a year of visits pass: hour by hour, hospitals send what happens to theirs, and the office learns of statuses.</summary>
internal sealed class YearRun
{
    private const int ActsMax = 1024;
    private const int MorningHour = 8;
    private const int FilingHour = 9;
    private const int SettleHour = 13;
    private const int ReverseHour = 18;
    private readonly YearClock _clock;
    private readonly HospitalDesk _desk;
    private readonly VisitMessages _messages;
    private readonly StatusActs _statuses;
    private readonly long[] _visits;
    private readonly long[] _settlements;
    private readonly Dictionary<int, byte[]> _sent = [];
    private readonly Dictionary<(DateOnly Day, int Hour), List<Step>> _steps = [];

    public YearRun(HospitalDesk desk, YearClock clock, County county, IReadOnlyList<PlannedVisit> visits, StatusActs statuses)
    {
        (_desk, _clock, _statuses) = (desk, clock, statuses);
        _messages = new VisitMessages(county);
        (_visits, _settlements) = (new long[visits.Count], new long[visits.Count]);
        foreach (var visit in visits)
        {
            if (visit.IsReferred)
            {
                Put(visit.Day, FilingHour, visit, Stage.File);
            }

            Put(visit.Day, visit.Hour, visit, Stage.Open);
        }
    }

    /// <summary>How many settlements were made, those that were taken back among them.</summary>
    public int Settled { get; private set; }

    /// <summary>How many were taken back.</summary>
    public int Reversed { get; private set; }

    /// <summary>How many were sent again.</summary>
    public int Repeated { get; private set; }

    /// <summary>Lets the year pass, and what of it comes to its end only after it.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="progress">Hears each day that has passed.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task RunAsync(DateOnly from, IProgress<DateOnly>? progress, CancellationToken cancel)
    {
        for (var day = from; _steps.Count > 0 || _statuses.Last >= day; day = day.AddDays(1))
        {
            cancel.ThrowIfCancellationRequested();
            await DoAsync(day, MorningHour - 1, [], _statuses.Of(day));
            for (var hour = MorningHour; hour <= ReverseHour + 1; hour++)
            {
                if (_steps.Remove((day, hour), out var steps))
                {
                    var part = 0;
                    foreach (var some in steps.Chunk(ActsMax))
                    {
                        await DoAsync(day, hour, some, [], part++);
                    }
                }
            }

            progress?.Report(day);
        }
    }

    private async Task DoAsync(DateOnly day, int hour, IReadOnlyList<Step> steps, IReadOnlyList<Act> others, int part = 0)
    {
        if (steps.Count + others.Count == 0)
        {
            return;
        }

        var now = YearClock.At(day, hour, part);
        _clock.Set(now);
        var made = await _desk.RunAsync(i => Message(steps[i], now, i), steps.Count, others);
        for (var i = 0; i < steps.Count; i++)
        {
            After(steps[i], made[i], day, hour);
        }
    }

    private byte[] Message(Step step, DateTimeOffset now, int number)
    {
        var visit = step.Visit;
        if (step.Stage == Stage.Repeat)
        {
            return _sent[visit.Number];
        }

        var message = _messages.Of(visit, step.Stage, _visits[visit.Number], _settlements[visit.Number], now, number);
        if (step.Stage == Stage.Settle && visit.IsRepeated)
        {
            lock (_sent)
            {
                _sent[visit.Number] = message;
            }
        }

        return message;
    }

    private void After(Step step, long made, DateOnly day, int hour)
    {
        var visit = step.Visit;
        switch (step.Stage)
        {
            case Stage.Open:
                _visits[visit.Number] = made;
                var isStay = visit.Kind == CareKind.Inpatient;
                Put(visit.End, isStay ? SettleHour - 2 : hour + 1, visit, Stage.Fees);
                break;
            case Stage.Fees when visit.Kind == CareKind.Inpatient:
                Put(day, hour + 1, visit, Stage.Discharge);
                break;
            case Stage.Fees:
                Put(day, hour + 1, visit, Stage.Settle);
                break;
            case Stage.Discharge:
                Put(day.AddDays(visit.Late), SettleHour, visit, Stage.Settle);
                break;
            case Stage.Settle:
                Settled++;
                _settlements[visit.Number] = made;
                if (visit.IsRepeated)
                {
                    Put(day, hour + 1, visit, Stage.Repeat);
                }

                if (visit.IsReversed)
                {
                    Put(day.AddDays(1), ReverseHour, visit, Stage.Reverse);
                }

                break;
            case Stage.Repeat:
                Repeated++;
                _sent.Remove(visit.Number);
                break;
            case Stage.Reverse:
                Reversed++;
                if (visit.IsSettledAgain)
                {
                    Put(day, hour + 1, visit, Stage.SettleAgain);
                }

                break;
            case Stage.SettleAgain:
                Settled++;
                break;
        }
    }

    private void Put(DateOnly day, int hour, PlannedVisit visit, Stage stage)
    {
        if (!_steps.TryGetValue((day, hour), out var steps))
        {
            steps = [];
            _steps.Add((day, hour), steps);
        }

        steps.Add(new Step(visit, stage));
    }

    private readonly record struct Step(PlannedVisit Visit, Stage Stage);
}
