using Tuodi.Funds.Journal;
using Tuodi.Kernel;
using Tuodi.Policies.Rulebooks;
using Tuodi.Policies.Terms;
using Tuodi.Settlement.Accumulation;
using Tuodi.Settlement.Facts;
using Tuodi.Settlement.Interpreting;
using Tuodi.Settlement.Results;
using Tuodi.Settlement.Storing;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;

namespace Tuodi.Storage.Settling;

/// <summary>Brings facts, rules and the person's year to the one calculation, and its result into figures and postings.</summary>
/// <param name="policies">The rules.</param>
/// <param name="codes">The codes.</param>
public sealed class Settler(PolicyShelf policies, CareCodes codes)
{
    /// <summary>The field of the national interface that shows what basic insurance paid.</summary>
    public const string BasicField = "hifp_pay";

    /// <summary>The field that shows what medical assistance paid.</summary>
    public const string AssistanceField = "maf_pay";

    /// <summary>The field that shows what the hospital bears.</summary>
    public const string HospitalField = "hosp_part_amt";

    /// <summary>The rules.</summary>
    public PolicyShelf Policies => policies;

    /// <summary>The codes.</summary>
    public CareCodes Codes => codes;

    /// <summary>The settlement of a visit by what the year has come to.</summary>
    /// <exception cref="Refusal">Something that decides is not known.</exception>
    public static SettledVisit Settle(Rulebook rulebook, Person person, Visit visit, Accumulators before)
    {
        try
        {
            return Interpreter.Settle(rulebook, person, visit, before);
        }
        catch (MissingFactException missing)
        {
            throw new Refusal($"不能结算：{missing.Name}未知", $"This cannot be settled: {missing.Message}");
        }
    }

    /// <summary>What a year has come to before a settlement, as it is stored.</summary>
    /// <param name="years">The person's years.</param>
    /// <param name="year">The year.</param>
    /// <param name="layout">The layers and accounts of the policy.</param>
    public static Accumulators Before(IReadOnlyList<AccumulatorRow> years, int year, Layout layout)
    {
        var row = years.LastOrDefault(each => each.Year <= year);
        return row is null ? Accumulators.Empty(layout, year) : AccumulatorCodec.Read(row.State, layout).For(layout, year);
    }

    /// <summary>The figures of a settled visit.</summary>
    /// <param name="settled">The settled visit.</param>
    /// <param name="account">At most so much of the person's part is taken from the personal account, in fen.</param>
    public static Figures Of(SettledVisit settled, long account)
    {
        long By(string field) => settled.Layers.Where(layer => layer.Layer.Fund.Field == field).Sum(layer => layer.Paid.Fen);

        var bill = settled.Visit.Bill;
        var hospital = By(HospitalField);
        var paid = settled.Layers.Sum(layer => layer.Paid.Fen);
        var person = settled.Person.Fen;
        var fromAccount = Math.Min(account, person);
        var basic = settled.Layers.FirstOrDefault(layer => layer.Layer.Fund.Field == BasicField);
        return new Figures(
            bill.Total.Fen,
            bill[BillPart.OutOfPolicy] ?? 0,
            bill[BillPart.OverLimit] ?? 0,
            bill[BillPart.FirstPay] ?? 0,
            bill[BillPart.InPolicy] ?? 0,
            (long)(basic?.Work?.Borne ?? Fraction.Zero).RoundHalfUp(),
            paid - hospital,
            By(AssistanceField),
            hospital,
            person,
            fromAccount,
            person - fromAccount
        );
    }

    /// <summary>The entry of a settlement: the funds and the person bear what is payable to the institution.</summary>
    /// <param name="layers">What each layer paid.</param>
    /// <param name="figures">The figures.</param>
    /// <param name="institution">The institution.</param>
    public static IEnumerable<Posting> Postings(IReadOnlyList<LayerFigures> layers, Figures figures, string institution)
    {
        foreach (var layer in layers)
        {
            yield return new Posting(Account.Fund(layer.Fund), layer.Paid);
        }

        yield return new Posting(Account.PersonalAccounts, new Money(figures.AccountPaid));
        yield return new Posting(Account.Cash, new Money(figures.Cash));
        yield return new Posting(Account.Institution(institution), new Money(-figures.Total));
    }
}
