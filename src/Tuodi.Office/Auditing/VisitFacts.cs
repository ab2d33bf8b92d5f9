using Tuodi.Kernel;
using Tuodi.Office.Identity;
using Tuodi.Office.Lists;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Rulebooks;
using Tuodi.Settlement.Facts;

namespace Tuodi.Office.Auditing;

/// <summary>Turns a row into the facts of a visit; what neither the row nor a data file tells stays unknown.</summary>
internal sealed class VisitFacts(AuditSettings settings)
{
    private static readonly int Inpatient = Codes.Find(CodeField.Visit, "inpatient");
    private static readonly int Local = Codes.Find(CodeField.Referral, "local");

    private readonly VisitMapping _mapping = settings.Mapping;
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _attributes = settings
        .Mapping.Benefits.Values.Append(settings.Mapping.MajorDiseaseBenefit ?? "")
        .Concat(settings.Mapping.BenefitRules.SelectMany(place => place.Rules).Select(rule => rule.Benefit))
        .Distinct(StringComparer.Ordinal)
        .ToDictionary(
            value => value,
            IReadOnlyDictionary<string, string> (value) =>
                new Dictionary<string, string>(StringComparer.Ordinal) { [settings.Mapping.BenefitAttribute] = value },
            StringComparer.Ordinal
        );

    /// <summary>The day that decides which policy is in force: settlement, else discharge, else admission, else the end of the row's month.</summary>
    public static DateOnly? DayOf(SettlementRow row) =>
        row.Settled
        ?? row.Discharged
        ?? row.Admitted
        ?? (row.Period is { } period && Months.TryRead(period, out var month) ? month.To : null);

    /// <summary>Whether only the row's month tells its day.</summary>
    public static bool HasNoDay(SettlementRow row) => row.Settled is null && row.Discharged is null && row.Admitted is null;

    /// <summary>The visit of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="day">Its day.</param>
    /// <param name="rulebook">The rules of the day.</param>
    /// <param name="lacks">What is missing, or <c>amounts</c> when the parts of the bill contradict each other; nothing when there is a visit.</param>
    public Visit? Of(SettlementRow row, DateOnly day, Rulebook rulebook, out string? lacks)
    {
        if (Bill.TryOf(row.Total?.Fen, [row.InPolicy?.Fen, null, null, null], out var bill) is not null)
        {
            lacks = row.Total is null && row.InPolicy is null ? "total" : "amounts";
            return null;
        }

        lacks = null;
        var institution = InstitutionOf(row, rulebook.Policy.Division);
        return new Visit
        {
            Id =
                row.SettlementId
                ?? (row.Number is { } number ? $"{row.Period}-{number}" : $"{Path.GetFileName(row.Spot.File)}:{row.Spot.Line}"),
            Date = day,
            Admitted = row.Admitted,
            Kind = KindOf(row),
            Institution = institution,
            Referral = ReferralOf(row, institution, rulebook),
            Disease = row.DiseaseCode ?? row.DiseaseName,
            Attributes = BenefitOf(row, rulebook, out _) is { } benefit ? _attributes[benefit] : NoAttributes.Instance,
            Bill = bill,
            Given = Given(row, rulebook),
        };
    }

    /// <summary>The kind of assistance, or nothing when it is not known.</summary>
    /// <param name="row">The row.</param>
    /// <param name="rulebook">The rules of its day.</param>
    /// <param name="lacks">The fact that would tell it, where there is none.</param>
    public string? BenefitOf(SettlementRow row, Rulebook rulebook, out string? lacks)
    {
        lacks = _mapping.BenefitAttribute;
        if (row.AssistanceKind is { } kind)
        {
            // A word that nobody knows says something, and what it says may not be guessed.
            return Found(_mapping.Benefits, kind, out var benefit) ? benefit : null;
        }

        if (RulesOf(rulebook.Policy.Division) is { } rules)
        {
            return rules.Of(row, KindOf(row), settings.MajorDiseases, out lacks);
        }

        return
            _mapping.MajorDiseaseBenefit is { } major
            && row.DiseaseCode is { } code
            && settings.MajorDiseases.Contains(code.Trim().ToUpperInvariant())
            ? major
            : null;
    }

    private BenefitRules? RulesOf(AreaCode division) => _mapping.BenefitRules.FirstOrDefault(rules => rules.Place.SameCity(division));

    /// <summary>The number of a text among the codes of policies, or -1 when it is blank or not known.</summary>
    public static int Code(IReadOnlyDictionary<string, int> codes, string? text) =>
        text is not null && Found(codes, text, out var code) ? code : -1;

    /// <summary>Finds a text as the mapping writes it.</summary>
    public static bool Found<T>(IReadOnlyDictionary<string, T> texts, string text, out T value) =>
        texts.TryGetValue(text, out value!) || texts.TryGetValue(VisitMapping.Key(text), out value!);

    private Institution InstitutionOf(SettlementRow row, AreaCode home)
    {
        var known = settings.Institutions.Find(row.InstitutionCode, row.Institution);
        if (known?.Division is not null || row.VisitedAt is not { } place || !_mapping.Places.TryFind(place, out var division))
        {
            return known ?? Institution.Unknown;
        }

        // At home a name means the place at home; elsewhere one that several have is not known.
        return !division.SameCity(home) && _mapping.Places.IsShared(place)
            ? known ?? Institution.Unknown
            : (known ?? Institution.Unknown) with
            {
                Division = division,
            };
    }

    // The coarse class tells an inpatient, but not whether an outpatient was a chronic one.
    private int KindOf(SettlementRow row)
    {
        var kind = Code(_mapping.Kinds, row.VisitKind ?? row.AssistanceKind);
        return kind < 0 && Code(_mapping.Kinds, row.VisitClass) == Inpatient ? Inpatient : kind;
    }

    // At home nobody needs a referral. To the engine a local visit lies inside the county too: where a policy asks for that, the city alone does not tell.
    private int ReferralOf(SettlementRow row, Institution institution, Rulebook rulebook)
    {
        if (Code(_mapping.Referrals, row.Referral) is >= 0 and var said)
        {
            return said;
        }

        var home = rulebook.Policy.Division;
        if (institution.Division is { } here && here.SameCounty(home))
        {
            return Local;
        }

        var inside =
            row.InsideOrOutside is { } text && Found(_mapping.Inside, text, out var told)
                ? told
                : institution.Division is { } division && division.SameCity(home);
        return inside && !AskedFacts.TheCounty(rulebook.Policy) ? Local : -1;
    }

    private Dictionary<string, Money> Given(SettlementRow row, Rulebook rulebook)
    {
        var given = new Dictionary<string, Money>(4, StringComparer.Ordinal);
        Give(PaidColumn.Basic, row.Basic);
        Give(PaidColumn.CriticalIllness, row.CriticalIllness);
        Give(PaidColumn.LargeAmount, row.LargeAmount);
        Give(PaidColumn.Charity, row.Charity);
        Give(PaidColumn.Commercial, row.Commercial);
        foreach (var (inner, outer) in _mapping.Within)
        {
            if (given.ContainsKey(outer) && HasLayer(rulebook, inner))
            {
                given.TryAdd(inner, Money.Zero);
            }
        }

        return given;

        void Give(PaidColumn column, Money? paid)
        {
            if (paid is { } amount && FirstLayer(rulebook, column) is { } layer)
            {
                given[layer] = given.GetValueOrDefault(layer) + amount;
            }
        }
    }

    private string? FirstLayer(Rulebook rulebook, PaidColumn column)
    {
        foreach (var layer in _mapping.Columns.GetValueOrDefault(column) ?? [])
        {
            if (HasLayer(rulebook, layer))
            {
                return layer;
            }
        }

        return null;
    }

    private static bool HasLayer(Rulebook rulebook, string key)
    {
        foreach (var layer in rulebook.Layers)
        {
            if (layer.Key == key)
            {
                return true;
            }
        }

        return false;
    }
}
