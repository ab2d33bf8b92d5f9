using Tuodi.Kernel;

namespace Tuodi.Server.Fhir.Records;

/// <summary>A settlement (结算) as it was stored, with all that its resources tell; nothing is worked out again from it.</summary>
public sealed record FhirSettlement
{
    /// <summary>The insured division and the number of the settlement (结算ID).</summary>
    public required FhirKey Key { get; init; }

    /// <summary>Whose it is.</summary>
    public required FhirPerson Person { get; init; }

    /// <summary>The insurance relation that it was settled under.</summary>
    public required FhirRelation Relation { get; init; }

    /// <summary>The recipient categories held on the day, as far as known when it was settled; none for an ordinary insured person.</summary>
    public IReadOnlyList<FhirCode> Categories { get; init; } = [];

    /// <summary>Where it took place.</summary>
    public required FhirInstitution Institution { get; init; }

    /// <summary>The visit.</summary>
    public required FhirVisit Visit { get; init; }

    /// <summary>The bill.</summary>
    public required FhirBill Bill { get; init; }

    /// <summary>What the layers paid, in order.</summary>
    public required IReadOnlyList<FhirLayer> Layers { get; init; }

    /// <summary>What the person pays in all (个人负担总金额).</summary>
    public required Money PersonPart { get; init; }

    /// <summary>What of it the personal account paid (个人账户支出).</summary>
    public Money Account { get; init; }

    /// <summary>What of it the person paid in cash (个人现金支出).</summary>
    public required Money Cash { get; init; }

    /// <summary>What the institution bears (医院负担金额).</summary>
    public Money InstitutionPart { get; init; }

    /// <summary>The hash of the policy in force.</summary>
    public required string PolicyHash { get; init; }

    /// <summary>The articles that decided, each as one text.</summary>
    public IReadOnlyList<Bilingual> Citations { get; init; } = [];

    /// <summary>When it was settled.</summary>
    public required DateTimeOffset SettledAt { get; init; }

    /// <summary>That it was taken back, or nothing while it stands.</summary>
    public FhirReversal? Reversal { get; init; }

    /// <summary>What all funds paid, medical assistance among them.</summary>
    public Money Benefit => Layers.Aggregate(Money.Zero, (sum, layer) => sum + layer.Paid);

    /// <summary>Whether the visit took place outside the insured division (异地就医).</summary>
    public bool IsOutOfArea => Institution.Division != Key.Area;

    /// <summary>When it last changed.</summary>
    public DateTimeOffset ChangedAt => Reversal?.At ?? SettledAt;
}
