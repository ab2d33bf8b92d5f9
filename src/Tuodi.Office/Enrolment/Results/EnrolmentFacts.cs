using Tuodi.Office.Lists;

namespace Tuodi.Office.Enrolment.Results;

/// <summary>What other lists say of the persons of the ledger: payments, claims, deaths, where identities are recognised.</summary>
public sealed class EnrolmentFacts
{
    private readonly Dictionary<string, PersonPayment> _payments;
    private readonly Dictionary<string, DateOnly?> _deaths;
    private readonly ILookup<string, string> _districts;
    private readonly Dictionary<string, PersonClaim> _claims;

    /// <summary>The facts of some lists.</summary>
    public EnrolmentFacts(IReadOnlyList<OfficeList> lists)
    {
        HasClaims = lists.Any(list => list.Kind == ListKind.TaxClaims);
        _payments = lists
            .SelectMany(list => list.EnrolmentPayments)
            .GroupBy(row => row.PersonId, StringComparer.Ordinal)
            .ToDictionary(rows => rows.Key, PersonPayment.Of, StringComparer.Ordinal);
        _claims = lists
            .SelectMany(list => list.TaxClaims)
            .GroupBy(row => row.PersonId, StringComparer.Ordinal)
            .ToDictionary(rows => rows.Key, rows => PersonClaim.Of(rows.Key, rows), StringComparer.Ordinal);
        _deaths = lists
            .SelectMany(list => list.Deaths)
            .GroupBy(row => row.PersonId, StringComparer.Ordinal)
            .ToDictionary(rows => rows.Key, rows => rows.Min(row => row.Died), StringComparer.Ordinal);
        _districts = lists
            .SelectMany(list => list.Roster)
            .Where(row => row.RecognisedAt is not null)
            .ToLookup(row => row.PersonId, row => row.RecognisedAt!, StringComparer.Ordinal);
    }

    /// <summary>Whether there is a list of claims: that nothing is claimed for a person is another thing than that no list says it.</summary>
    public bool HasClaims { get; }

    /// <summary>All claims.</summary>
    public IReadOnlyCollection<PersonClaim> Claims => _claims.Values;

    /// <summary>The payment of a person, or nothing when no list names the person.</summary>
    public PersonPayment? PaymentOf(string person) => _payments.GetValueOrDefault(person);

    /// <summary>The claim for a person, or nothing.</summary>
    public PersonClaim? ClaimFor(string person) => _claims.GetValueOrDefault(person);

    /// <summary>Whether the person has died, and the day where a list says it.</summary>
    public bool HasDied(string person, out DateOnly? day) => _deaths.TryGetValue(person, out day);

    /// <summary>The districts that recognise the person's identity; none when no list says it.</summary>
    public IReadOnlyList<string> DistrictsOf(string person) => [.. _districts[person].Distinct(StringComparer.Ordinal)];
}
