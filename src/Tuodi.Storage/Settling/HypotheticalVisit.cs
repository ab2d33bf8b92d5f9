using Tuodi.Kernel;
using Tuodi.Policies.Terms;
using Tuodi.Recipients.Register;
using Tuodi.Settlement.Accumulation;
using Tuodi.Settlement.Facts;
using Tuodi.Settlement.Results;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;
using Tuodi.Storage.Visits;

namespace Tuodi.Storage.Settling;

/// <summary>A visit that nobody has made, of a person of the register: settled by the one calculation after what the year has come to, and nothing is stored (试算).</summary>
public sealed record HypotheticalVisit
{
    /// <summary>The person's number.</summary>
    public required string Person { get; init; }

    /// <summary>The scheme.</summary>
    public required string Scheme { get; init; }

    /// <summary>The institution.</summary>
    public required string Institution { get; init; }

    /// <summary>The kind of visit in the words of policies.</summary>
    public required string Kind { get; init; }

    /// <summary>The disease, or nothing.</summary>
    public string? Disease { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The bill; its parts must be known.</summary>
    public Bill Bill { get; init; } = Bill.AllInPolicy(Money.Zero);

    /// <summary>Settles it.</summary>
    /// <exception cref="Refusal">The person is unknown or not insured, the institution has no agreement, or the rules lack a value.</exception>
    public async ValueTask<(InsuranceRelation Relation, SettledVisit Settled)> SettleAsync(Settler settler, World world)
    {
        var (file, relation) = await Standing.InsuredAsync(world, Person, Scheme, Day).ConfigureAwait(false);
        var place = await Standing.AgreedAsync(world, Institution, Day).ConfigureAwait(false);
        var years = await world.YearsAsync(Person).ConfigureAwait(false);
        var rulebook = await settler.Policies.OnAsync(world, Day).ConfigureAwait(false);
        var settled = Settler.Settle(
            rulebook,
            VisitFacts.Person(file, relation, settler.Codes, Day, world.Now),
            VisitFacts.Visit(Visit(world.Area), Charge(world.Area), place, file, Day),
            Settler.Before(years, Day.Year, Layouts.Of(rulebook.Policy))
        );
        return (relation, settled);
    }

    private VisitRow Visit(string area) =>
        new()
        {
            Area = area,
            Id = 0,
            Person = Person,
            Institution = Institution,
            Scheme = Scheme,
            MedType = string.Empty,
            Kind = Kind,
            Number = string.Empty,
            State = VisitState.Open,
            Begun = Instants.OfBeijing(Day.ToDateTime(TimeOnly.MinValue)),
            Disease = Disease,
            Details = [],
        };

    private ChargeRow Charge(string area) =>
        new()
        {
            Area = area,
            Visit = 0,
            Batch = string.Empty,
            Lines = 0,
            Total = Bill.Total.Fen,
            OwnPay = Bill[BillPart.OutOfPolicy] ?? 0,
            OverLimit = Bill[BillPart.OverLimit] ?? 0,
            FirstPay = Bill[BillPart.FirstPay] ?? 0,
            InPolicy = Bill[BillPart.InPolicy] ?? 0,
        };
}
