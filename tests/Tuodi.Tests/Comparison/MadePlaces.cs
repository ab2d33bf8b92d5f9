using Tuodi.Comparison.Conformity;
using Tuodi.Comparison.Places;
using Tuodi.Policies.Library;
using Tuodi.Tests.Reference;

namespace Tuodi.Tests.Comparison;

/// <summary>A small invented nation and places in it, each made for what a test is about.</summary>
internal sealed class MadePlaces : IDisposable
{
    public static readonly DateOnly Day = new(2024, 6, 30);

    private const string Nation = """
        division: "100000"
        title: { zh: 虚拟国家规定, en: Invented national rule }
        hierarchy: test document
        effective: 2021-11-19 ..
        status: in force
        sources:
          rule: { title: invented national rule, grade: invented }
        parameters:
          income: { title: income, unit: yuan, values: { 2021: { is: unknown, why: each place has its own } } }
        categories:
          poor: { title: { zh: 贫困, en: poor }, cite: rule 1 }
          near: { title: { zh: 近贫, en: near }, cite: rule 1 }
          ill:  { title: { zh: 重病, en: ill }, cite: rule 1 }
        groups:
          all: [poor, near, ill]
        funds:
          basic-insurance: { title: pool, field: hifp_pay }
          medical-assistance: { title: aid, field: maf_pay }
        layers:
          basic: { fund: basic-insurance, unknown: each place sets it }
          critical_illness: { fund: basic-insurance, counts: year, unknown: each place sets it }
          assistance: { fund: medical-assistance, counts: year, when: { not: { who: ordinary }, visit: [inpatient, chronic, application] }, unknown: each place sets it, cite: rule 2 }
          second_round: { fund: medical-assistance, counts: year, when: { not: { who: ordinary }, referral: [local, referred] }, unknown: each place sets it, cite: rule 3 }
        bounds:
          - { id: floor,  layer: assistance, who: [poor], rate: at least 70%, cite: rule 7 }
          - { id: free,   layer: assistance, who: [poor], deductible: none, cite: rule 7 }
          - { id: tenth,  layer: assistance, who: [near], deductible: about 10% of income(last year), cite: rule 8 }
          - { id: scope,  layer: assistance, of: [in_policy], cite: rule 9 }
          - { id: tilt-cap, layer: critical_illness, who: [poor], cap: none, cite: rule 10 }
        requires:
          - { id: recipients,     element: recipients,   fund: medical-assistance, paid: true, who: [poor, near, ill], strength: must, cite: rule 11 }
          - { id: recipients-only, element: recipients,  fund: medical-assistance, only: { not: { who: ordinary } }, cite: rule 11 }
          - { id: others,         element: recipients,   fund: medical-assistance, others_by: county, cite: rule 11 }
          - { id: chronic,        element: methods,      fund: medical-assistance, paid: true, visit: chronic, who: [poor, near], cite: rule 12 }
          - { id: below,          element: ratio,        layer: assistance, beside: poor, rate: at most -1 point, who: [near], cite: rule 13 }
          - { id: tilt-points,    element: tilt,         layer: critical_illness, beside: ordinary, rate: at least +5 points, who: [poor], cite: rule 14 }
          - { id: tilt-half,      element: tilt,         layer: critical_illness, beside: ordinary, deductible: at most 50%, who: [poor], cite: rule 14 }
          - { id: second-round,   element: second_round, layer: second_round, paid: true, who: [poor], cite: rule 15 }
          - { id: referral,       element: referral,     layer: assistance, only: { referral: [local, referred, filed, emergency] }, cite: rule 16 }
          - { id: enrolment,      element: enrolment,    premium: at least 100%, who: [poor], cite: rule 17 }
          - { id: raising,        element: raising,      section: raising, cite: rule 18 }

        """;

    /// <summary>A place that keeps to everything that it speaks of.</summary>
    public const string Good = """
        layers:
          assistance:
            cite: text 1
            when: { not: { who: ordinary }, visit: [inpatient, chronic, application], referral: [local, referred, filed, emergency] }
            cap: 50000
            table:
              - { who: poor, deductible: none, rate: 70% }
              - { who: near, deductible: 3000, rate: 60% }
              - { who: ill,  deductible: 7000, rate: 50% }
          second_round: { deductible: 5000, rate: 50%, cap: 20000, cite: text 2 }
        parameters:
          income: { values: { 2023: { is: 30000, cite: text 3 } } }

        """;

    private readonly TemporaryFolder _folder = new();

    public MadePlaces() => _folder.Write("policies/100000/2021.yaml", Nation);

    public PolicyLibrary Library => new(Path.Combine(_folder.Path, "policies"));

    public void Dispose() => _folder.Dispose();

    /// <summary>Adds a place.</summary>
    public MadePlaces With(
        string division,
        string rules,
        string head = "effective: 2023-01-01 ..",
        string status = "in force",
        string text = "whole"
    )
    {
        _folder.Write(
            $"policies/{division}/one.yaml",
            $$"""
            division: "{{division}}"
            title: { zh: 虚拟地{{division}}, en: Place {{division}} }
            hierarchy: test document
            text: {{text}}
            {{head}}
            status: {{status}}
            extends: "100000"
            sources:
              text: { title: invented local text, grade: invented }

            """ + rules
        );
        return this;
    }

    /// <summary>Adds another national document.</summary>
    public MadePlaces WithNation(string name, string text)
    {
        _folder.Write($"policies/100000/{name}", text);
        return this;
    }

    public string Write(string name, string text) => _folder.Write(name, text);

    public PlaceConformity Conformity(string division, DateOnly? day = null) =>
        new ConformityCheck(Library, day ?? Day, new Dictionary<string, string>()).Of(division);

    public Place Place(string division) => new PlaceShelf(Library, Day, new Dictionary<string, string>()).Of(division);
}
