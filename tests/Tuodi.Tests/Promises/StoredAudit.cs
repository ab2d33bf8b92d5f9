using System.Collections.Concurrent;
using Tuodi.Settlement.Accumulation;
using Tuodi.Settlement.Interpreting;
using Tuodi.Settlement.Results;
using Tuodi.Settlement.Storing;
using Tuodi.Storage.Auditing;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Settling;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Promises;

/// <summary>Holds a county's rows against each other and against the one calculation, by nothing but what is stored.</summary>
/// <param name="county">What is stored.</param>
/// <param name="accounts">What every personal account held at the start, in fen.</param>
internal sealed class StoredAudit(StoredCounty county, long accounts)
{
    /// <summary>No documents but those that were kept.</summary>
    private static readonly PolicyShelf Kept = new("nowhere");

    private static readonly ConcurrentDictionary<string, byte[]> Read = new(StringComparer.Ordinal);

    private readonly ILookup<long, SettlementRow> _histories = county.Settlements.ToLookup(row => row.Original);

    /// <summary>Checks, the audit trail included.</summary>
    public static async Task CheckAsync(TestCounty county, long accounts = 10_000)
    {
        new StoredAudit(await StoredCounty.ReadAsync(county.Service), accounts).Check();
        (await AuditVerification.RunAsync(county.Service.Database, [], CancellationToken.None)).Findings.ShouldBeEmpty();
    }

    public void Check()
    {
        Policies();
        Journal();
        Bills();
        Years();
        Accounts();
        Messages();
    }

    /// <summary>What something was settled by is kept.</summary>
    private void Policies()
    {
        foreach (var policy in county.Policies)
        {
            if (!Read.GetValueOrDefault(policy.Hash, []).AsSpan().SequenceEqual(policy.Content))
            {
                Kept.Put(policy);
                Read[policy.Hash] = policy.Content;
            }
        }

        county.Settlements.Select(row => row.Policy).Distinct().Except(county.Policies.Select(policy => policy.Hash)).ShouldBeEmpty();
    }

    /// <summary>Debits equal credits in every entry, and what is posted is what the settlement rows say.</summary>
    private void Journal()
    {
        var lines = county.Postings.ToLookup(posting => posting.Entry);
        foreach (var entry in county.Entries)
        {
            lines[entry.Id].Sum(posting => posting.Amount).ShouldBe(0, "an entry is out of balance");
            lines[entry.Id].ShouldAllBe(posting => posting.Amount != 0);
        }

        county.Postings.Select(posting => posting.Entry).Except(county.Entries.Select(entry => entry.Id)).ShouldBeEmpty();
        var byReference = county.Entries.ToLookup(entry => entry.Reference);
        foreach (var row in county.Settlements)
        {
            var entries = byReference[row.Id].ToList();
            entries.Count.ShouldBeLessThanOrEqualTo(1, "a settlement is booked once");
            var posted = entries.SelectMany(entry => lines[entry.Id]).ToLookup(posting => posting.Account, posting => posting.Amount);
            long Posted(string account) => posted[account].Sum();
            Posted($"institution/{row.Institution}").ShouldBe(-row.Total);
            Posted("person/cash").ShouldBe(row.Cash);
            Posted("fund/personal-account").ShouldBe(row.AccountPaid);
            Posted("fund/medical-assistance").ShouldBe(row.Assistance);
            (row.FundTotal + row.HospitalPart + row.AccountPaid + row.Cash).ShouldBe(row.Total, "the parts do not make the bill");
            (row.AccountPaid + row.Cash).ShouldBe(row.PersonPart);
            (row.InPolicy + row.FirstPay + row.OverLimit + row.OwnPay).ShouldBe(row.Total);
        }

        county.Outbox.Select(row => row.Reference).Order().ShouldBe(county.Settlements.Select(row => row.Id).Order());
    }

    /// <summary>Batches are the sums of their lines, and each is settled by at most one settlement that stands.</summary>
    private void Bills()
    {
        var lines = county.Lines.Where(line => line.Active).ToLookup(line => (line.Visit, line.Batch));
        foreach (var charge in county.Charges.Where(charge => county.Lines.Count > 0))
        {
            var own = lines[(charge.Visit, charge.Batch)].ToList();
            (charge.Lines, charge.Total, charge.InPolicy, charge.FirstPay, charge.OverLimit, charge.OwnPay).ShouldBe(
                (
                    own.Count,
                    own.Sum(line => line.Total),
                    own.Sum(line => line.InPolicy),
                    own.Sum(line => line.FirstPay),
                    own.Sum(line => line.OverLimit),
                    own.Sum(line => line.OwnPay)
                )
            );
        }

        var standing = _histories.Where(history => YearChange.Stands([.. history])).Select(history => history.First()).ToList();
        standing
            .Select(first => (first.Visit, first.Batch, (long?)first.Id))
            .Order()
            .ShouldBe(
                county
                    .Charges.Where(charge => charge.Settlement is not null)
                    .Select(each => (each.Visit, each.Batch, each.Settlement))
                    .Order()
            );
    }

    /// <summary>Every amount, worked out again from the policy's hash, the facts and the year before; and the year is the fold of what stands.</summary>
    private void Years()
    {
        var years = county.Years.ToDictionary(row => (row.Person, row.Year));
        foreach (var year in county.Settlements.GroupBy(row => (row.Person, row.Year)))
        {
            Accumulators? at = null;
            foreach (var history in year.GroupBy(row => row.Original).OrderBy(history => history.Key))
            {
                var sum = default(Figures);
                SettlementRow? last = null;
                foreach (var row in history)
                {
                    sum += Figures.Of(row);
                    last = row.Kind == SettlementKind.Reversed ? null : row;
                    sum.ShouldBe(last is null ? default : Settler.Of(Again(row), sum.AccountPaid));
                }

                // The year before it may have changed without changing it: then no correction was due.
                if (last is not null)
                {
                    WorkCodec.Write(Again(last)).ShouldBe(last.Work);
                    var settled = Again(last, at);
                    Settler.Of(settled, sum.AccountPaid).ShouldBe(sum, "a settlement is not what the ones before it make of it");
                    at = settled.After;
                }
            }

            var stored = years[year.Key];
            var layout = Layouts.Of(Kept.Of(TestCounty.Area, year.Last().Policy, year.Last().Day).Policy);
            AccumulatorCodec
                .Read(stored.State, layout)
                .ShouldBe(
                    at?.For(layout, year.Key.Year) ?? Accumulators.Empty(layout, year.Key.Year),
                    "the year is not what its settlements make"
                );
            stored.Latest.ShouldBe(year.Max(row => row.Id));
        }

        years.Keys.Except(county.Settlements.Select(row => (row.Person, row.Year))).ShouldBeEmpty();
    }

    private void Accounts()
    {
        var paid = county.Settlements.ToLookup(row => (row.Person, row.Scheme), row => row.AccountPaid);
        foreach (var relation in county.Insurance)
        {
            relation.Balance.ShouldBe(accounts - paid[(relation.Person, relation.Scheme)].Sum());
            relation.Balance.ShouldBeGreaterThanOrEqualTo(0);
        }
    }

    /// <summary>What was done has its answer, and each answer's settlement is there.</summary>
    private void Messages()
    {
        county.Messages.Select(row => (row.Sender, row.Msgid)).ShouldBeUnique();
        var answered = county.Messages.Select(row => (row.Sender, row.Msgid)).ToHashSet();
        county.Settlements.ShouldAllBe(row => answered.Contains(new ValueTuple<string, string>(row.Sender, row.Msgid)));
        var settlements = county.Settlements.Select(row => row.Id).ToHashSet();
        var visits = county.Visits.Select(row => row.Id).ToHashSet();
        foreach (var message in county.Messages)
        {
            var known = message.Infno is "2304" or "2305" ? settlements : visits;
            (message.Infno == "2601" || known.Contains(message.Reference!.Value)).ShouldBeTrue($"{message.Infno} left half of what it did");
        }
    }

    private SettledVisit Again(SettlementRow row)
    {
        var rulebook = Kept.Of(row.Area, row.Policy, row.Day);
        return Again(row, AccumulatorCodec.Read(row.Before, Layouts.Of(rulebook.Policy)));
    }

    private SettledVisit Again(SettlementRow row, Accumulators? before)
    {
        var rulebook = Kept.Of(row.Area, row.Policy, row.Day);
        var layout = Layouts.Of(rulebook.Policy);
        var (person, visit) = FactsCodec.Read(row.Facts);
        return Interpreter.Settle(rulebook, person, visit, before?.For(layout, row.Year) ?? Accumulators.Empty(layout, row.Year));
    }
}
