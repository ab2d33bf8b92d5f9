using Tuodi.Kernel;
using Tuodi.Office.Auditing;
using Tuodi.Office.Identity;
using Tuodi.Office.Lists;
using Tuodi.Office.Recognising;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Reading;
using Tuodi.Policies.Rulebooks;
using Tuodi.Policies.Yaml;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Office.Auditing;

/// <summary>An invented month of an office, put together row by row.</summary>
internal sealed class Month
{
    public const string Ana = "999999198001010011";
    public const string Bo = "999999197505050020";

    private readonly List<SettlementRow> _rows = [];
    private List<RosterRow>? _roster;
    private string _layers = Plain;

    /// <summary>80 % of what insurance left for minimum living, 60 % for marginal households, a cap of 6,000 a year; a second round above 3,000.</summary>
    public const string Plain = """
          assistance:
            fund: f
            of: [in_policy]
            cite: notice
            cap: 6000
            table:
              - { who: minimum-living, rate: 80%, cite: notice 3 }
              - { who: marginal, rate: 60%, cite: notice 4 }
        """;

    /// <summary>90 % for major diseases, 50 % for all else.</summary>
    public const string ByKind = """
          assistance:
            fund: f
            of: [in_policy]
            cite: notice
            table:
              - { attribute: { benefit: major }, rate: 90% }
              - { not: { attribute: { benefit: major } }, rate: 50% }
        """;

    public static VisitMapping Mapping { get; } =
        VisitMappingReader.Read(Path.Combine(Repository.Root, "data", "office", "visits.yaml"), "visits.yaml");

    public AuditSettings Settings { get; private set; } =
        new()
        {
            PolicyOn = _ => throw new InvalidOperationException(),
            Mapping = Mapping,
            Identities = Texts,
        };

    public static IdentityTexts Texts { get; } = new(OfficeData.Load(Path.Combine(Repository.Root, "data", "office")).Identities.FindAll);

    public IReadOnlyList<SettlementRow> Rows => _rows;

    public Month Under(string layers)
    {
        _layers = layers;
        return this;
    }

    public Month With(Func<AuditSettings, AuditSettings> change)
    {
        Settings = change(Settings);
        return this;
    }

    public Month Roster(string id, string identity, DateOnly? from = null, DateOnly? to = null, string? month = null, string? town = null)
    {
        (_roster ??= []).Add(new RosterRow(new Spot("roster.csv", _roster.Count + 2, 1), id, null, town, null, identity, from, to, month));
        return this;
    }

    /// <summary>A settlement of 2025 inside the district: total and in policy are the same, basic insurance pays all but what is left.</summary>
    public Month Visit(string id, DateOnly day, decimal left, decimal? paid, Func<SettlementRow, SettlementRow>? change = null)
    {
        var row = new SettlementRow
        {
            Spot = new Spot("inside.csv", _rows.Count + 2, 1),
            Kind = paid is null ? ListKind.Unrescued : ListKind.SettlementInside,
            Period = $"{day:yyyyMM}",
            Number = $"{_rows.Count + 1}",
            PersonId = id,
            Insurance = "城乡居民基本医疗保险",
            VisitKind = "普通住院",
            InsideOrOutside = "市内",
            AssistanceKind = "普通住院",
            Discharged = day,
            Settled = day,
            Total = Yuan(left + 1000),
            InPolicy = Yuan(left + 1000),
            Basic = Yuan(1000),
            CriticalIllness = Money.Zero,
            Assistance = paid is { } amount ? Yuan(amount) : null,
            SecondRound = paid is null ? null : Money.Zero,
        };
        _rows.Add(change is null ? row : change(row));
        return this;
    }

    public AuditResult Audit() => Ready().Run(_rows);

    public MissedAssistanceAudit Ready()
    {
        var policy = PolicyOf(_layers);
        var settings = Settings with { PolicyOn = _ => policy };
        return new MissedAssistanceAudit(
            _roster is null ? settings : settings with { Roster = Tuodi.Office.Identity.Roster.Of(_roster, Texts) }
        );
    }

    public static Money Yuan(decimal yuan) => new((long)(yuan * 100));

    public static Policy PolicyOf(string layers) =>
        PolicyReader.Read([
            YamlFile.Parse(
                $$"""
                division: "500116"
                title: test
                effective: 2024-01-01 ..
                sources: { notice: { title: { zh: 某区救助通知, en: a notice }, grade: invented } }
                funds: { f: { title: f } }
                categories:
                  special-hardship: { title: { zh: 特困人员, en: special hardship }, during: stay }
                  minimum-living: { title: { zh: 低保对象, en: minimum living }, look_back: 6 months }
                  marginal: { title: { zh: 低保边缘户, en: marginal }, look_back: none }
                layers:
                  basic: { fund: f, of: [in_policy], cite: notice, unknown: not told }
                  critical_illness: { fund: f, of: [in_policy], cite: notice, unknown: not told }
                {{layers}}
                """,
                "test.yaml"
            ),
        ]);
}
