using Tuodi.Comparison.Households;
using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Settlement.Facts;

namespace Tuodi.Web.Pages.Portal;

/// <summary>What a family answered: a visit that nobody is named in.</summary>
/// <param name="Division">The place where the family is insured.</param>
/// <param name="Day">The day whose rules count.</param>
/// <param name="Scheme">residents or employees.</param>
/// <param name="Status">The recognised status, or nothing.</param>
/// <param name="Kind">inpatient, outpatient, chronic.</param>
/// <param name="Level">The hospital's level: primary, 1, 2, 3.</param>
/// <param name="Distance">How far from home it is, by the words of lists of households.</param>
/// <param name="Referral">local, referred, filed, unreferred, emergency.</param>
/// <param name="Total">The bill.</param>
/// <param name="Outside">What of it insurance does not cover at all.</param>
/// <param name="Earlier">What was billed before in the same year.</param>
public sealed record PortalAnswers(
    string Division,
    DateOnly Day,
    string Scheme,
    string? Status,
    string Kind,
    string Level,
    string Distance,
    string Referral,
    Money Total,
    Money Outside,
    Money Earlier
)
{
    /// <summary>The age, where a rule asks for it.</summary>
    public long? Age { get; init; }

    /// <summary>The yearly income per head of the place, where a rule asks for it and its document does not know it.</summary>
    public Money? Income { get; init; }

    /// <summary>What basic and critical illness insurance paid, where the family has the statement of the hospital.</summary>
    public (Money Basic, Money Critical)? Paid { get; init; }

    /// <summary>Whether the patient is said to have been treated at home in a hospital of another city or province; a whole city counts as home, as many insure it as one.</summary>
    public bool IsHomeElsewhere => Distance is "province" or "outside" && Referral == "local";

    /// <summary>Whether a hospital of the own county is said to have been come to as only one elsewhere can be.</summary>
    public bool IsElsewhereAtHome => Distance == "county" && (Referral is "filed" or "emergency");

    /// <summary>The answers as a household of one who was ill.</summary>
    public Household Household()
    {
        var person = new Person
        {
            Scheme = Codes.Find(CodeField.Scheme, Scheme),
            Categories = Status is null ? [] : [Status],
            Born = Age is { } years ? Day.AddYears(-(int)years) : null,
        };
        var distance = HouseholdVisit.Distances.ToList().IndexOf(Distance);
        var visits = new List<HouseholdVisit>();
        if (Earlier > Money.Zero)
        {
            visits.Add(new HouseholdVisit(Visit("earlier", Bill.AllInPolicy(Earlier)), distance));
        }

        Bill.TryOf(Total.Fen, [null, null, null, Outside.Fen], out var bill);
        visits.Add(new HouseholdVisit(Visit("visit", bill), distance));
        return new Household("family", 1, [new Member(person, visits)]);
    }

    private Visit Visit(string id, Bill bill) =>
        new()
        {
            Id = id,
            Date = Day,
            Kind = Codes.Find(CodeField.Visit, Kind),
            Institution = new Institution(Codes.Find(CodeField.Level, Level), null, NoAttributes.Instance),
            Referral = Codes.Find(CodeField.Referral, Referral),
            Bill = bill,
            Given = Paid is var (basic, critical)
                ? new Dictionary<string, Money>(StringComparer.Ordinal) { ["basic"] = basic, ["critical_illness"] = critical }
                : new Dictionary<string, Money>(StringComparer.Ordinal),
        };
}
