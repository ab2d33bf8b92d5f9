using System.Text;
using Tuodi.Kernel;
using Tuodi.Recipients.Register;
using Tuodi.Storage.Fees;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Promises;

/// <summary>Does the steps of a history in a county and in the naive county, and compares every answer.</summary>
internal sealed class HistoryRun
{
    private static readonly string[] Hospitals = [TestCounty.Hospital, TestCounty.Township, TestCounty.Away];
    private static readonly string[] Kinds = ["inpatient", "inpatient", "outpatient", "chronic", "emergency"];
    private static readonly string[] Items = ["A1", "A1", Histories.FirstPaid, Histories.Limited, Histories.Unlisted];
    private static readonly string[] Categories = ["minimum-living", "special-hardship", "marginal", "monitored", "illness-impoverished"];
    private readonly TestCounty _county;
    private readonly List<StatusPeriod> _statuses = [];

    public HistoryRun(TestCounty county)
    {
        _county = county;
        Model.Today = Today;
        string?[] held = [null, .. Categories[..4]];
        for (var i = 0; i < Histories.Persons; i++)
        {
            var person = new NaivePerson(i);
            person.Accounts["390"] = 10_000;
            if (Histories.HasTwoSchemes(i))
            {
                person.Accounts["310"] = 10_000;
            }

            if (held[i % 5] is { } category)
            {
                person.Statuses.Add((category, new DateOnly(2024, 1, 1), null));
            }

            Model.People.Add(person);
        }
    }

    public NaiveCounty Model { get; } = new();

    private DateOnly Today => Instants.Day(Instants.Of(_county.Clock.Now));

    public async Task DoAsync(Step step)
    {
        var visit = Step.Of(Model.Visits, step.A);
        var settlement = Step.Of(Model.Settlements, step.A);
        var message = Step.Of(Model.Messages, step.A);
        var msgid = $"M{step.Place}";
        switch (step.Kind)
        {
            case StepKind.Open:
                await OpenAsync(step, msgid);
                break;
            case StepKind.AddLines when visit is not null:
                await AddAsync(
                    visit,
                    [
                        new NaiveLine
                        {
                            Number = msgid,
                            Batch = visit.OpenBatch(),
                            Item = Items[step.B % Items.Length],
                            Parts = NaiveLine.Split(Items[step.B % Items.Length], Amount(step)),
                        },
                    ],
                    msgid,
                    visit.State != VisitState.Cancelled
                );
                break;
            case StepKind.TakeBackLine when visit is not null && Step.Of(visit.Lines, step.B) is { } line:
                await TakeBackAsync(visit, line, step, msgid);
                break;
            case StepKind.RemoveLine when visit is not null && Step.Of(visit.Lines, step.B) is { } line:
                await RemoveAsync(visit, line, msgid);
                break;
            case StepKind.Discharge when visit is not null:
                await MoveAsync(visit, VisitState.Ended, Min(Today, visit.Begun.AddDays(step.B % 12 - 1)), msgid);
                break;
            case StepKind.TakeBackDischarge when visit is not null:
                await MoveAsync(visit, VisitState.Open, null, msgid);
                break;
            case StepKind.Cancel when visit is not null:
                await MoveAsync(visit, VisitState.Cancelled, null, msgid);
                break;
            case StepKind.Preview when visit is not null:
                var preview = Model.Settle(visit, step.B % 3 == 0);
                var act = Acts.Settle(msgid, visit.Hospital, visit.Person.Number, visit.Id, step.B % 3 == 0);
                await CompareAsync(() => _county.Service.PreviewAsync(act, CancellationToken.None), preview?.Answer);
                break;
            case StepKind.Settle when visit is not null:
                await SettleAsync(visit, step.B % 2 == 0, msgid);
                break;
            case StepKind.Reverse when settlement is not null:
                await ReverseAsync(settlement, msgid);
                break;
            case StepKind.Undo when message is not null:
                var paid = Model.Messages.Where(each => each.Settlement is not null && each.Infno != "2601").ToList();
                await UndoAsync(step.B % 4 == 0 ? message : Step.Of(paid, step.A) ?? message, msgid);
                break;
            case StepKind.Repeat when message is not null:
                (await _county.RunAsync(message.Act)).Answer.ShouldBe(message.Answer);
                break;
            case StepKind.Misuse when message is not null:
                var other = Acts.Undo(message.Act.Request.Msgid, message.Act.Request.Sender, message.Person, "another", "2304");
                await CompareAsync(() => _county.RunAsync(other), null);
                break;
            case StepKind.ChangeStatus:
                await ChangeStatusAsync(step);
                break;
            case StepKind.PassTime:
                _county.Clock.Now = _county.Clock.Now.AddDays(step.A % 8);
                Model.Today = Today;
                break;
        }
    }

    private async Task OpenAsync(Step step, string msgid)
    {
        var person = Model.People[step.A % Model.People.Count];
        var kind = Kinds[step.B % Kinds.Length];
        var hospital = Hospitals[step.C % Hospitals.Length];
        var scheme = step.D % 4 == 0 ? "310" : "390";
        var begun = Today.AddDays(-(step.D / 4 % 60)); // also a visit of last year that arrives late
        var act = Acts.Open(msgid, hospital, person.Number, kind, scheme, Histories.At(begun, 8));
        if (await CompareAsync(() => _county.RunAsync(act), person.IsInsured(scheme) ? "opened" : null) is { } done)
        {
            var visit = new NaiveVisit
            {
                Id = done.Reference!.Value,
                Person = person,
                Hospital = hospital,
                Kind = kind,
                Scheme = scheme,
                Begun = begun,
            };
            Model.Visits.Add(visit);
            Model.Messages.Add(new NaiveMessage(act, person.Number, done.Answer, visit, null));
        }
    }

    private async Task AddAsync(NaiveVisit visit, List<NaiveLine> lines, string msgid, bool isTaken)
    {
        var sent = lines.ConvertAll(line => new SentLine
        {
            Number = line.Number,
            Batch = string.Empty,
            TakesBack = line.TakesBack,
            Code = line.Item,
            LocalCode = "1",
            Occurred = Histories.At(visit.Begun, 9),
            Quantity = Math.Sign(line.Total),
            Price = new decimal(Math.Abs(line.Total)) / 100,
            Total = new Money(line.Total),
            Content = [],
        });
        var act = Acts.Lines(msgid, visit.Hospital, visit.Person.Number, visit.Id, sent);
        var answer = string.Join(' ', lines.Select(line => string.Join('/', line.Parts)));
        if (await CompareAsync(() => _county.RunAsync(act), isTaken ? answer : null) is { } done)
        {
            visit.Lines.AddRange(lines);
            lines.ForEach(line => visit.Batches.TryAdd(line.Batch, null));
            Model.Messages.Add(new NaiveMessage(act, visit.Person.Number, done.Answer, visit, null));
        }
    }

    // The part that comes back is the whole rest, or a share of a line that is in policy scope altogether.
    private async Task TakeBackAsync(NaiveVisit visit, NaiveLine line, Step step, string msgid)
    {
        var back = visit.Standing.Where(each => each.TakesBack == line.Number).ToList();
        var left = Enumerable.Range(0, 4).Select(part => line.Parts[part] + back.Sum(each => each.Parts[part])).ToArray();
        var share = line.Item == "A1" && step.C % 2 == 0 ? left.Sum() / 3 : left.Sum();
        long[] parts = share == left.Sum() ? [.. left.Select(part => -part)] : [0, 0, 0, -share];
        var isTaken = visit.State != VisitState.Cancelled && line is { IsActive: true, TakesBack: null };
        if (share > 0)
        {
            var taken = new NaiveLine
            {
                Number = msgid,
                Batch = visit.OpenBatch(),
                Item = line.Item,
                TakesBack = line.Number,
                Parts = parts,
            };
            await AddAsync(visit, [taken], msgid, isTaken);
        }
    }

    private async Task RemoveAsync(NaiveVisit visit, NaiveLine line, string msgid)
    {
        var may =
            visit.State != VisitState.Cancelled
            && line.IsActive
            && visit.Batches[line.Batch] is null
            && !visit.Standing.Any(each => each.TakesBack == line.Number);
        var act = Acts.Remove(msgid, visit.Hospital, visit.Person.Number, visit.Id, line.Number);
        if (await CompareAsync(() => _county.RunAsync(act), may ? "removed" : null) is { } done)
        {
            line.IsActive = false;
            Model.Messages.Add(new NaiveMessage(act, visit.Person.Number, done.Answer, visit, null));
        }
    }

    private async Task MoveAsync(NaiveVisit visit, string to, DateOnly? ended, string msgid)
    {
        var act = Acts.Move(msgid, visit.Hospital, visit.Person.Number, visit.Id, to, ended is { } day ? Histories.At(day, 10) : null);
        if (await CompareAsync(() => _county.RunAsync(act), NaiveCounty.MayMove(visit, to, ended) ? to : null) is { } done)
        {
            (visit.State, visit.Ended, visit.MovedBy) = (to, ended, msgid);
            Model.Messages.Add(new NaiveMessage(act, visit.Person.Number, done.Answer, visit, null));
        }
    }

    private async Task SettleAsync(NaiveVisit visit, bool account, string msgid)
    {
        var act = Acts.Settle(msgid, visit.Hospital, visit.Person.Number, visit.Id, account);
        var expected = Model.Settle(visit, account);
        if (await CompareAsync(() => _county.RunAsync(act), expected?.Answer) is { } done)
        {
            var made = expected!.Value.Made;
            made.Id = done.Reference!.Value;
            visit.Batches[made.Batch] = made;
            visit.Person.Accounts[visit.Scheme] -= made.Account;
            Model.Settlements.Add(made);
            Model.Messages.Add(new NaiveMessage(act, visit.Person.Number, done.Answer, visit, made));
        }
    }

    private async Task ReverseAsync(NaiveSettlement settlement, string msgid)
    {
        var visit = settlement.Visit;
        var act = Acts.Reverse(msgid, visit.Hospital, visit.Person.Number, settlement.Id);
        var expected = Model.Change(settlement, false);
        if (await CompareAsync(() => _county.RunAsync(act), expected?.Answer) is { } done)
        {
            expected!.Value.Apply();
            settlement.ReversedBy = msgid;
            Model.Messages.Add(new NaiveMessage(act, visit.Person.Number, done.Answer, visit, settlement));
        }
    }

    private async Task UndoAsync(NaiveMessage message, string msgid)
    {
        var (visit, settlement) = (message.Visit, message.Settlement);
        var original = message.Act.Request;
        (Action? Apply, bool IsDone) expected = message.Infno switch
        {
            "2304" when visit.Batches[settlement!.Batch] != settlement => (null, true),
            "2304" => Model.Change(settlement!, false) is { } change
                ? (change.Apply + (() => settlement!.ReversedBy = msgid), true)
                : (null, false),
            "2305" when settlement!.Stands || settlement.ReversedBy != original.Msgid => (null, true),
            "2305" => Model.Change(settlement!, true) is { } back ? (back.Apply, true) : (null, false),
            "2201" or "2401" => Moved(VisitState.Cancelled),
            "2402" when visit.MovedBy != original.Msgid => (null, true),
            "2402" => Moved(VisitState.Open),
            _ => (null, false),
        };
        var act = Acts.Undo(msgid, original.Sender, message.Person, original.Msgid, original.Infno);
        if (await CompareAsync(() => _county.RunAsync(act), expected.IsDone ? "undone" : null) is { } done)
        {
            expected.Apply?.Invoke();
            Model.Messages.Add(new NaiveMessage(act, message.Person, done.Answer, visit, settlement));
        }

        (Action?, bool) Moved(string to) =>
            visit.State == to || visit.State == VisitState.Cancelled ? (null, true)
            : NaiveCounty.MayMove(visit, to, null) ? (() => (visit.State, visit.Ended, visit.MovedBy) = (to, null, msgid), true)
            : (null, false);
    }

    // A period that the register learns, or one that it learns to have ended.
    private async Task ChangeStatusAsync(Step step)
    {
        var person = Model.People[step.A % Model.People.Count];
        var now = Instants.Of(_county.Clock.Now);
        var from = Today.AddDays(-(step.C % 90));
        var known = _statuses.Find(status =>
            status.Person == TestCounty.Person(person.Number) && status.KnownTo is null && status.ValidTo is null
        );
        if (known is not null && step.B % 2 == 0)
        {
            var ended = known with
            {
                Id = _county.Service.NextId(),
                ValidTo = known.ValidFrom.AddDays(step.D % 60),
                KnownFrom = now,
                Version = 1,
            };
            var closed = known with { KnownTo = now, Version = known.Version + 1 };
            await Histories.WriteAsync(
                _county,
                TableChange.Update(Tables.StatusPeriod, [closed]),
                TableChange.Insert(Tables.StatusPeriod, [ended])
            );
            _statuses[_statuses.IndexOf(known)] = ended;
            person.Statuses.Remove((known.Category, known.ValidFrom, null));
            person.Statuses.Add((ended.Category, ended.ValidFrom, ended.ValidTo));
            return;
        }

        var made = new StatusPeriod
        {
            Area = TestCounty.Area,
            Id = _county.Service.NextId(),
            Person = TestCounty.Person(person.Number),
            Category = Categories[step.B % Categories.Length],
            ValidFrom = from,
            KnownFrom = now,
            Version = 1,
        };
        if (!person.Statuses.Exists(status => status.Category == made.Category && status.From == from))
        {
            await Histories.WriteAsync(_county, TableChange.Insert(Tables.StatusPeriod, [made]));
            _statuses.Add(made);
            person.Statuses.Add((made.Category, from, null));
        }
    }

    private static async Task<Done?> CompareAsync(Func<Task<Done>> run, string? expected)
    {
        try
        {
            var done = await run();
            Encoding.UTF8.GetString(done.Answer).ShouldBe(expected ?? "a refusal");
            return done;
        }
        catch (Refusal refusal)
        {
            expected.ShouldBeNull($"refused: {refusal.Message}");
            return null;
        }
    }

    private static long Amount(Step step) => step.D % 7 == 0 ? 1 + (step.C % 9) : 1 + (step.C % 6_000_000);

    private static DateOnly Min(DateOnly one, DateOnly other) => one < other ? one : other;
}
