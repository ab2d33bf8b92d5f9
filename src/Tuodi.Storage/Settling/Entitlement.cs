using Tuodi.Settlement.Accumulation;
using Tuodi.Settlement.Results;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;
using Tuodi.Storage.Visits;

namespace Tuodi.Storage.Settling;

/// <summary>Whether a person may enjoy each fund at a visit (待遇享受检查): the one calculation over a bill of nothing tells which layers have a row for the person.</summary>
/// <param name="Relation">The first and last day of the insurance relation.</param>
/// <param name="Settled">What the layers did.</param>
public sealed record Entitlement((DateOnly From, DateOnly? To) Relation, SettledVisit Settled)
{
    /// <summary>Asks for a visit that has not begun.</summary>
    /// <param name="settler">Facts and rules.</param>
    /// <param name="world">What stands.</param>
    /// <param name="person">The person's number.</param>
    /// <param name="scheme">The scheme.</param>
    /// <param name="institution">The institution.</param>
    /// <param name="kind">The kind of visit in the words of policies.</param>
    /// <param name="disease">The disease, or nothing.</param>
    /// <param name="day">The day.</param>
    /// <exception cref="Refusal">The person is unknown or not insured, the institution has no agreement, or the rules lack a value.</exception>
    public static async ValueTask<Entitlement> OfAsync(
        Settler settler,
        World world,
        string person,
        string scheme,
        string institution,
        string kind,
        string? disease,
        DateOnly day
    )
    {
        var (file, relation) = await Standing.InsuredAsync(world, person, scheme, day).ConfigureAwait(false);
        var place = await Standing.AgreedAsync(world, institution, day).ConfigureAwait(false);
        var years = await world.YearsAsync(person).ConfigureAwait(false);
        var visit = new VisitRow
        {
            Area = world.Area,
            Id = 0,
            Person = person,
            Institution = institution,
            Scheme = scheme,
            MedType = string.Empty,
            Kind = kind,
            Number = string.Empty,
            State = VisitState.Open,
            Begun = Instants.OfBeijing(day.ToDateTime(TimeOnly.MinValue)),
            Disease = disease,
            Details = [],
        };
        var bill = new ChargeRow
        {
            Area = world.Area,
            Visit = 0,
            Batch = string.Empty,
            Lines = 0,
            Total = 0,
            OwnPay = 0,
            OverLimit = 0,
            FirstPay = 0,
            InPolicy = 0,
        };
        var rulebook = settler.Policies.On(world.Area, day);
        var settled = Settler.Settle(
            rulebook,
            VisitFacts.Person(file, relation, settler.Codes, day, world.Now),
            VisitFacts.Visit(visit, bill, place, file, day),
            Settler.Before(years, day.Year, Layouts.Of(rulebook.Policy))
        );
        return new Entitlement((relation.ValidFrom, relation.ValidTo), settled);
    }
}
