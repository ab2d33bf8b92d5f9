using Tuodi.Policies.Terms;
using Tuodi.Settlement.Accumulation;
using Tuodi.Settlement.Facts;
using Tuodi.Settlement.Interpreting;
using Tuodi.Settlement.Results;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Settling;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Promises;

/// <summary>What a county should do, in plain lists, one thing after the other; amounts come from the one calculation.</summary>
internal sealed class NaiveCounty
{
    public List<NaivePerson> People { get; } = [];

    public List<NaiveVisit> Visits { get; } = [];

    /// <summary>In the order in which they were made.</summary>
    public List<NaiveSettlement> Settlements { get; } = [];

    public List<NaiveMessage> Messages { get; } = [];

    public DateOnly Today { get; set; }

    /// <summary>A settlement of what is due, or nothing where it is refused.</summary>
    public (NaiveSettlement Made, string Answer)? Settle(NaiveVisit visit, bool account)
    {
        if (visit.State == VisitState.Cancelled || visit.Due() is not { } batch)
        {
            return null;
        }

        var day = visit.Ended ?? (visit.Kind == "inpatient" ? Today : visit.Begun);
        if (day > Today || visit.On(day, batch) is not { } facts)
        {
            return null;
        }

        var person = visit.Person.On(day, visit.Scheme);
        if (Try(person, facts, Year((visit.Person, day.Year))) is not { } settled)
        {
            return null;
        }

        var balance = visit.Person.Accounts[visit.Scheme];
        var figures = Settler.Of(settled, account ? balance : 0);
        var made = new NaiveSettlement
        {
            Visit = visit,
            Batch = batch,
            Person = person,
            Facts = facts,
            Account = figures.AccountPaid,
            Figures = figures,
            Settled = settled,
            Told = (settled, figures),
        };
        return (made, Acts.Answer(Paid(settled, 1), figures, balance - figures.AccountPaid));
    }

    /// <summary>Takes a settlement back or puts it in force again: gives what to do and the answer, or nothing where it is refused.</summary>
    public (Action Apply, string Answer)? Change(NaiveSettlement target, bool live)
    {
        var visit = target.Visit;
        var isDue = live ? visit.Batches[target.Batch] is null && IsUnchanged(target) : visit.Batches[target.Batch] == target;
        if (visit.State == VisitState.Cancelled || !isDue)
        {
            return null;
        }

        var accounts = visit.Person.Accounts.ToDictionary(StringComparer.Ordinal);
        var made = new List<(NaiveSettlement Settlement, SettledVisit? Settled, Figures Figures)>();
        var answer = string.Empty;
        Accumulators? at = null;
        foreach (var one in Settlements.Where(one => one.Year == target.Year))
        {
            var stands = one == target ? live : one.Stands;
            var settled = stands ? Try(one.Person, one.Facts, at) : null;
            if (stands && settled is null)
            {
                return null;
            }

            var figures = settled is null ? default : Settler.Of(settled, one == target ? one.Account : one.Figures.AccountPaid);
            var difference = figures - one.Figures;
            if (difference.AccountPaid > accounts[one.Visit.Scheme])
            {
                return null;
            }

            accounts[one.Visit.Scheme] -= difference.AccountPaid;
            made.Add((one, settled, figures));
            at = settled?.After ?? at;
            if (one == target)
            {
                var paid = live ? Paid(settled!, 1) : Paid(one.Told.Settled, -1);
                answer = Acts.Answer(paid, live ? difference : -one.Told.Figures, accounts[one.Visit.Scheme]);
            }
        }

        return (Apply, answer);

        void Apply()
        {
            foreach (var (one, settled, figures) in made)
            {
                (one.Settled, one.Figures) = (settled ?? one.Settled, figures);
            }

            foreach (var (scheme, balance) in accounts)
            {
                visit.Person.Accounts[scheme] = balance;
            }

            target.Stands = live;
            visit.Batches[target.Batch] = live ? target : null;
        }
    }

    /// <summary>Whether a visit may go to another state.</summary>
    public static bool MayMove(NaiveVisit visit, string to, DateOnly? ended) =>
        visit.State != VisitState.Cancelled
        && to switch
        {
            VisitState.Cancelled => !visit.IsSettled && !visit.Standing.Any(),
            VisitState.Open => visit.State == VisitState.Ended && !visit.IsSettled,
            _ => visit.State == VisitState.Open && ended >= visit.Begun,
        };

    /// <summary>What a year has come to, or nothing where no settlement stands.</summary>
    public Accumulators? Year((NaivePerson, int) year) =>
        Settlements
            .Where(one => one.Year == year && one.Stands)
            .Aggregate((Accumulators?)null, (at, one) => Try(one.Person, one.Facts, at)!.After);

    private static bool IsUnchanged(NaiveSettlement target)
    {
        var parts = target.Visit.Parts(target.Batch);
        var bill = target.Settled!.Visit.Bill;
        return target.Visit.On(target.Facts.Date, target.Batch) is { } now
            && now.Bill.Total == bill.Total
            && parts.Sum() == bill.Total.Fen
            && Enum.GetValues<BillPart>().All(part => now.Bill[part] == bill[part]);
    }

    private static List<(string Layer, long Paid)> Paid(SettledVisit settled, int sign) =>
        [.. settled.Layers.Select(layer => (layer.Layer.Key, sign * layer.Paid.Fen))];

    private static SettledVisit? Try(Person person, Visit visit, Accumulators? before)
    {
        var rulebook = TestCounty.Settler.Policies.On(TestCounty.Area, visit.Date);
        var layout = Layouts.Of(rulebook.Policy);
        try
        {
            return Interpreter.Settle(
                rulebook,
                person,
                visit,
                before?.For(layout, visit.Date.Year) ?? Accumulators.Empty(layout, visit.Date.Year)
            );
        }
        catch (MissingFactException)
        {
            return null;
        }
    }
}
