using System.Text.Json;
using Tuodi.Kernel;
using Tuodi.Policies.Library;
using Tuodi.Settlement.Cases;
using Tuodi.Settlement.Explaining;
using Tuodi.Tests.House;
using Tuodi.Tests.Reference;

namespace Tuodi.Tests.Explaining;

/// <summary>A statement shows every line of the arithmetic, so that a person can work it out again by hand.</summary>
public sealed class StatementTests
{
    private static readonly Lazy<PolicyLibrary> Library = new(() => new PolicyLibrary(Path.Combine(Repository.Root, "policies")));

    public static TheoryData<string> Cases => [.. Repository.Files("cases", "*.yaml").Select(Repository.Relative)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_shipped_case_can_be_told_in_full_in_both_languages(string path)
    {
        var outcome = Run(Path.Combine(Repository.Root, path));
        foreach (var settled in outcome.Visits.Select(visit => visit.Settled).OfType<Tuodi.Settlement.Results.SettledVisit>())
        {
            foreach (var full in new[] { false, true })
            {
                var chinese = StatementWriter.Write(settled, Language.Chinese, full);
                var english = StatementWriter.Write(settled, Language.English, full);
                foreach (var result in settled.Layers.Where(result => result.Paid > Money.Zero))
                {
                    chinese.ShouldContain($"支付 {result.Paid}");
                    english.ShouldContain($"pays {result.Paid}");
                }

                chinese.ShouldContain($"您个人支付 {settled.Person}");
                chinese.ShouldNotContain("Term {");
                english.ShouldNotContain("Condition {");
                english.ShouldNotContain("{ ");
            }
        }

        using var json = JsonDocument.Parse(AnswerJson.Write([outcome], full: true));
        json.RootElement.GetProperty("visits").GetArrayLength().ShouldBe(outcome.Visits.Count);
    }

    [Fact]
    public void Each_step_stands_on_a_line_of_its_own()
    {
        var statement = Told(
            """
            parameters:
              income: { title: { zh: 居民人均可支配收入, en: income per head }, unit: yuan, values: { 2022: { is: 45000, cite: paper 3.1 } } }
            layers:
              basic:
                title: { zh: 基本医疗保险, en: basic insurance }
                fund: basic-insurance
                cite: paper Art. 4
                deductible: 1000
                rate: 70%
                adjust:
                  - { referral: unreferred, rate: -10 points, missing_referral: true, cite: paper Art. 5 }
                  - { admission: 1, deductible: times 50%, cite: paper Art. 6 }
              assistance:
                title: { zh: 医疗救助, en: assistance }
                fund: medical-assistance
                cite: paper Art. 7
                counts: year
                base: left - penalty(basic)
                deductible: 10% of income(last year)
                bands: { 0..1000: 65%, 1000..: 70.5% }
                cap: 500
            """,
            """
            person: { categories: [minimum-living] }
            accumulators: { layers: { assistance: { base: 5000, paid: 325 } }, accounts: { assistance: 325 } }
            visits:
              - { date: 2023-05-10, kind: inpatient, referral: unreferred, amounts: { total: 4000, in_policy: 3000.33 } }
            """,
            full: false
        );
        string[] lines =
        [
            "Total bill ¥4,000.00 = in-policy cost ¥3,000.33 + out-of-policy cost ¥999.67",
            "1. basic insurance  pays ¥1,500.20  (basic insurance pool)",
            "   as: minimum living guarantee",
            "   base ¥3,000.33 (what is left of in-policy cost)",
            "   deductible ¥500.00 = ¥1,000.00; times 50% (admission 1 of the year)",
            "   over the deductible ¥3,000.33 - ¥500.00 = ¥2,500.33",
            "   ¥2,500.33 × 60% [70%; -10 points (unreferred)] = ¥1,500.198",
            "   ¥1,500.198 rounded to the fen = ¥1,500.20",
            "   with a referral or filing it would pay ¥1,750.23; for want of it ¥1,750.23 - ¥1,500.20 = ¥250.03 less",
            "   by a paper invented for this page Art. 4 [invented for a test]",
            "   adjusted by a paper invented for this page Art. 5 [invented for a test]",
            "   adjusted by a paper invented for this page Art. 6 [invented for a test]",
            "   in-policy cost left after it: ¥3,000.33 - ¥1,500.20 = ¥1,500.13",
            "2. assistance  pays ¥175.00  (medical assistance fund)",
            "   base ¥1,250.10 = what is left of in-policy cost ¥1,500.13 - what basic insurance paid less for want of a referral ¥250.03",
            "   bases of the year: ¥5,000.00 before + ¥1,250.10 = ¥6,250.10",
            "   deductible ¥4,500.00 = income per head (last year) ¥45,000.00 × 10%",
            "   over the deductible in the period ¥1,750.10, counted before ¥500.00, by this visit ¥1,250.10",
            "   bands lie on the amount over the deductible, each part at its band, this visit from ¥500.00 to ¥1,750.10",
            "   ¥500.00 × 65% = ¥325.00  [¥0.00 .. ¥1,000.00]",
            "   ¥750.10 × 70.5% = ¥528.8205  [¥1,000.00 .. ]",
            "   together ¥325.00 + ¥528.8205 = ¥853.8205",
            "   ¥853.8205 rounded to the fen = ¥853.82",
            "   cap a year ¥500.00, used before ¥325.00, room for ¥175.00: cuts ¥678.82",
            "   income per head (last year) ¥45,000.00: by a paper invented for this page 3.1 [invented for a test]",
            "   in-policy cost left after it: ¥1,500.13 - ¥175.00 = ¥1,325.13",
            "You pay ¥2,324.80",
            "   ¥4,000.00 - ¥1,500.20 - ¥175.00 = ¥2,324.80",
        ];
        var told = statement.Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        lines.Where(line => !told.Contains(line)).ShouldBeEmpty(statement);
    }

    [Fact]
    public void The_full_statement_tells_what_did_not_decide_and_the_fact_that_failed_it()
    {
        var statement = Told(
            """
            layers:
              waiver: { fund: hospital, cite: paper 1, when: { visit: chronic, level: [1, 2] }, rate: 10% }
              assistance:
                fund: medical-assistance
                cite: paper 2
                table:
                  - { who: special-hardship, rate: 100% }
                  - { who: minimum-living, age: 0..14, rate: 80% }
                  - { who: minimum-living, age: 15.., rate: 70%, cap: 50000 }
                  - { who: minimum-living, age: 15.., disease: N18.6, rate: 75%, exception: true }
                  - { who: marginal, rate: 60% }
            """,
            """
            person: { categories: [minimum-living, marginal], born: 1980-01-01 }
            visits:
              - { date: 2023-05-10, kind: inpatient, institution: { level: 3 }, disease: flu, amounts: { in_policy: 1000 } }
            """,
            full: true
        );
        string[] lines =
        [
            "   needs chronic outpatient, but: inpatient",
            "   needs level 1 or level 2, but: level 3",
            "     - special hardship: for other categories",
            "     - minimum living guarantee, aged 0..14: needs aged 0..14, but: age 43",
            "     - minimum living guarantee, aged 15 or more: fits (minimum living guarantee)",
            "     - minimum living guarantee, aged 15 or more, disease N18.6: needs disease N18.6, but: flu",
            "     - marginal to the minimum living guarantee: fits (marginal to the minimum living guarantee)",
            "   as marginal to the minimum living guarantee it would pay ¥600.00; what pays more counts",
            "   cap a year ¥50,000.00, used before ¥0.00, room for ¥50,000.00: not reached",
        ];
        var told = statement.Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        lines.Where(line => !told.Contains(line)).ShouldBeEmpty(statement);
    }

    private static string Told(string fragment, string @case, bool full)
    {
        using var folder = new TemporaryFolder();
        folder.Write("frame.yaml", ReferencePage.Read("policy-language.md").Blocks.Single(block => block.Name == "frame").Text);
        folder.Write(
            "policy.yaml",
            $"division: \"420500\"\ntitle: told\neffective: 2023-01-01 ..\nstatus: test\nextends: frame.yaml\n{fragment}\n"
        );
        var path = folder.Write("case.yaml", $"policy: policy.yaml\n{@case}\n");
        var outcome = new CaseRunner(new PolicyLibrary(folder.Path)).Run(CaseReader.Read(path, "case"));
        return StatementWriter.Write(outcome.Visits[0].Settled.ShouldNotBeNull(outcome.Visits[0].Missing?.Message), Language.English, full);
    }

    private static CaseOutcome Run(string path) => new CaseRunner(Library.Value).Run(CaseReader.Read(path, path));
}
