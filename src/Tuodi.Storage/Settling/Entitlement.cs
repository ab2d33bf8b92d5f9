using Tuodi.Settlement.Results;
using Tuodi.Storage.Transactions;

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
        var visit = new HypotheticalVisit
        {
            Person = person,
            Scheme = scheme,
            Institution = institution,
            Kind = kind,
            Disease = disease,
            Day = day,
        };
        var (relation, settled) = await visit.SettleAsync(settler, world).ConfigureAwait(false);
        return new Entitlement((relation.ValidFrom, relation.ValidTo), settled);
    }
}
