using Tuodi.Kernel;
using Tuodi.Server.Fhir.Records;

namespace Tuodi.Tests.Fhir;

/// <summary>Settlements of one invented person (虚构), each with a name that says what is particular about it.</summary>
internal static class Sample
{
    public static readonly FhirCode MinimumLiving = new("minimum-living", new Bilingual("低保对象", "minimum living"));

    public static readonly FhirRelation Residents = new()
    {
        Scheme = new FhirCode("390", new Bilingual("城乡居民基本医疗保险", "residents")),
        PersonType = new FhirCode("1501", new Bilingual("普通居民", "resident")),
        From = new DateOnly(2025, 1, 1),
    };

    public static readonly FhirPerson Person = new()
    {
        Key = new FhirKey("330100", "9900000001"),
        Name = "虚构甲某",
        CertType = "01",
        CertNo = "999999195001011234",
        Sex = "2",
        Born = new DateOnly(1950, 1, 1),
        Relations = [Residents, Residents with { From = new DateOnly(2024, 1, 1), To = new DateOnly(2024, 12, 31) }],
        Statuses = [new FhirStatus(MinimumLiving, new DateOnly(2024, 6, 1), null)],
    };

    public static readonly FhirInstitution Hospital = new()
    {
        Code = "H33010000001",
        Name = "虚构市第一医院",
        CreditCode = "99999999MA00000001",
        Division = "330100",
    };

    /// <summary>¥23,442.46: ¥14,000.00 basic, ¥3,000.00 critical illness, ¥1,400.05 assistance, the rest the person's.</summary>
    private static readonly FhirSettlement Inpatient = new()
    {
        Key = new FhirKey("330100", "2025000000001"),
        Person = Person,
        Relation = Residents,
        Categories = [MinimumLiving],
        Institution = Hospital,
        Visit = new FhirVisit
        {
            Id = "2025V0001",
            Kind = new FhirCode("inpatient", new Bilingual("住院", "inpatient")),
            From = new DateOnly(2025, 3, 1),
            To = new DateOnly(2025, 3, 9),
            Diagnoses = [new FhirCode("I63.900", new Bilingual("脑梗死", null)), new FhirCode("I10.x00", new Bilingual("高血压", null))],
        },
        Bill = new FhirBill(new Money(1_880_816), new Money(70_344), new Money(139_689), new Money(253_397)),
        Layers =
        [
            Layer("basic", "基本医疗保险", 1_400_000, isAssistance: false, Rate.OfPercent(70)) with
            {
                Deductible = new Money(80_000),
            },
            Layer("critical", "大病保险", 300_000, isAssistance: false, Rate.OfPercent(60), Rate.OfPercent(65)),
            Layer("assistance", "医疗救助", 140_005, isAssistance: true, Rate.OfPercent(75)),
        ],
        PersonPart = new Money(504_241),
        Cash = new Money(504_241),
        PolicyHash = "sha256:00ff",
        Citations = [new Bilingual("虚构办法 第十条", "Invented measures, article 10"), new Bilingual("虚构办法 第十二条", null)],
        SettledAt = new DateTimeOffset(2025, 3, 9, 10, 30, 0, TimeSpan.FromHours(8)),
    };

    public static readonly IReadOnlyDictionary<string, FhirSettlement> All = new Dictionary<string, FhirSettlement>(StringComparer.Ordinal)
    {
        ["inpatient"] = Inpatient,
        ["outpatient"] = Numbered(2) with
        {
            Visit = Inpatient.Visit with
            {
                Kind = new FhirCode("outpatient", new Bilingual("门诊", "outpatient")),
                To = Inpatient.Visit.From,
                Diagnoses = [],
            },
        },
        ["without assistance"] = Numbered(3) with
        {
            Categories = [],
            Layers = [.. Inpatient.Layers.Take(2)],
            PersonPart = new Money(644_246),
            Cash = new Money(644_246),
        },
        ["second round"] = Numbered(4) with
        {
            Layers =
            [
                .. Inpatient.Layers,
                Layer("assistance-again", "倾斜救助", 100_001, isAssistance: true, new Rate(Fraction.Of(2, 37))),
            ],
            PersonPart = new Money(404_240),
            Cash = new Money(404_240),
        },
        ["reversed"] = Numbered(5) with
        {
            Reversal = new FhirReversal("2025000000099", new DateTimeOffset(2025, 3, 10, 9, 0, 0, TimeSpan.FromHours(8))),
        },
        ["personal account"] = Numbered(6) with { Account = new Money(4_241), Cash = new Money(500_000) },
        ["out of area"] = Numbered(7) with
        {
            Institution = Hospital with { Code = "H31010000009", Name = "虚构外地医院", Division = "310100", CreditCode = null },
            Visit = Inpatient.Visit with { Referral = new FhirCode("referred", new Bilingual("已转诊", "referred")) },
        },
        ["pharmacy"] = Numbered(8) with { Institution = Hospital with { Code = "P33010000001", IsPharmacy = true } },
        ["given payment"] = Numbered(9) with
        {
            Layers = [Inpatient.Layers[0] with { Base = null, Deductible = null, Rates = [] }, .. Inpatient.Layers.Skip(1)],
        },
        ["borne by the hospital"] = Numbered(10) with
        {
            InstitutionPart = new Money(4_241),
            PersonPart = new Money(500_000),
            Cash = new Money(500_000),
        },
        ["nothing to pay"] = Numbered(11) with
        {
            Bill = new FhirBill(Money.Zero, Money.Zero, Money.Zero, Money.Zero),
            Layers = [],
            Citations = [],
            PersonPart = Money.Zero,
            Cash = Money.Zero,
        },
    };

    public static FhirLayer Layer(string key, string title, long paid, bool isAssistance, params Rate[] rates) =>
        new()
        {
            Layer = new FhirCode(key, new Bilingual(title, key)),
            Fund = new FhirCode(isAssistance ? "610100" : "390100", new Bilingual(title + "基金", null)),
            IsAssistance = isAssistance,
            Paid = new Money(paid),
            Base = new Money(paid * 2),
            Deductible = Money.Zero,
            Rates = rates,
        };

    private static FhirSettlement Numbered(int number) => Inpatient with { Key = new FhirKey("330100", $"20250000000{number:00}") };
}
