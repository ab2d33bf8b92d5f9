using Tuodi.Settlement.Accumulation;
using Tuodi.Settlement.Storing;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Settling;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Promises;

/// <summary>Compares all that a county holds with what the naive county holds.</summary>
/// <param name="stored">What is stored.</param>
/// <param name="model">The naive county.</param>
internal sealed class HistoryCompare(StoredCounty stored, NaiveCounty model)
{
    public void Check()
    {
        Settlements();
        Years();
        Journal();
        Visits();
        foreach (var person in model.People)
        {
            stored
                .Insurance.Where(row => row.Person == TestCounty.Person(person.Number))
                .Select(row => (row.Scheme, row.Balance))
                .Order()
                .ShouldBe(person.Accounts.Select(account => (account.Key, account.Value)).Order());
        }

        stored
            .Messages.Select(row => (row.Sender, row.Msgid, Convert.ToHexString(row.Answer)))
            .Order()
            .ShouldBe(
                model.Messages.Select(each => (each.Act.Request.Sender, each.Act.Request.Msgid, Convert.ToHexString(each.Answer))).Order()
            );
    }

    private void Settlements()
    {
        var histories = stored.Settlements.ToLookup(row => row.Original);
        histories
            .Select(history => history.Key)
            .ShouldBe(model.Settlements.Select(one => one.Id), "settlements are numbered in their order");
        foreach (var one in model.Settlements)
        {
            var rows = histories[one.Id].ToList();
            YearChange.Sum(rows).ShouldBe(one.Figures);
            YearChange.Stands(rows).ShouldBe(one.Stands);
        }
    }

    private void Years()
    {
        var years = model.Settlements.Select(one => one.Year).Distinct().ToList();
        stored.Years.Count.ShouldBe(years.Count);
        foreach (var year in years)
        {
            var row = stored.Years.Single(each => each.Person == TestCounty.Person(year.Person.Number) && each.Year == year.Year);
            var rulebook = TestCounty.Settler.Policies.On(TestCounty.Area, new DateOnly(year.Year, 1, 1));
            var layout = Layouts.Of(rulebook.Policy);
            AccumulatorCodec.Read(row.State, layout).ShouldBe(model.Year(year) ?? Accumulators.Empty(layout, year.Year));
        }
    }

    private void Journal()
    {
        var expected = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var one in model.Settlements.Where(one => one.Stands))
        {
            Add($"institution/{one.Visit.Hospital}", -one.Figures.Total);
            Add("person/cash", one.Figures.Cash);
            Add("fund/personal-account", one.Figures.AccountPaid);
            foreach (var layer in one.Settled!.Layers)
            {
                Add($"fund/{layer.Layer.Fund.Key}", layer.Paid.Fen);
            }
        }

        stored
            .Postings.GroupBy(posting => posting.Account)
            .Select(account => (account.Key, account.Sum(posting => posting.Amount)))
            .Where(account => account.Item2 != 0)
            .Order()
            .ShouldBe(expected.Select(account => (account.Key, account.Value)).Where(account => account.Value != 0).Order());

        void Add(string account, long fen) => expected[account] = expected.GetValueOrDefault(account) + fen;
    }

    private void Visits()
    {
        foreach (var visit in model.Visits)
        {
            var row = stored.Visits.Single(each => each.Id == visit.Id);
            (row.State, row.Ended).ShouldBe((visit.State, visit.Ended is { } day ? Histories.At(day, 10) : null));
            stored
                .Charges.Where(charge => charge.Visit == visit.Id)
                .Select(charge => (charge.Batch, charge.Settlement, charge.OwnPay, charge.OverLimit, charge.FirstPay, charge.InPolicy))
                .Order()
                .ShouldBe(visit.Batches.Select(batch => Charge(visit, batch.Key, batch.Value)).Order());
        }

        stored.Visits.Count.ShouldBe(model.Visits.Count);
    }

    private static (string, long?, long, long, long, long) Charge(NaiveVisit visit, string batch, NaiveSettlement? settlement)
    {
        var parts = visit.Parts(batch);
        return (batch, settlement?.Id, parts[0], parts[1], parts[2], parts[3]);
    }
}
