using Tuodi.Policies.Library;
using Tuodi.Settlement.Cases;
using Tuodi.Tests.Reference;

namespace Tuodi.Tests.Settlement;

/// <summary>Caps of several persons or cases often stand in one list and look at one account.</summary>
public sealed class SharedAccountTests
{
    private const string Policy = """
        division: "420500"
        title: two caps on one account
        effective: 2023-01-01 ..
        status: test
        sources: { paper: { title: invented, grade: invented } }
        categories: { minimum-living: { title: a }, marginal: { title: b } }
        funds: { medical-assistance: { title: c } }
        layers:
          assistance:
            fund: medical-assistance
            cite: paper 1
            rate: 50%
            cap: [ { who: minimum-living, is: 1000 }, { who: marginal, is: 800 } ]
        """;

    [Fact]
    public void A_payment_is_drawn_once_on_an_account_that_two_caps_look_at()
    {
        using var folder = new TemporaryFolder();
        folder.Write("policy.yaml", Policy);
        var path = folder.Write(
            "case.yaml",
            """
            policy: policy.yaml
            person: { categories: [minimum-living] }
            visits:
              - { date: 2023-01-10, kind: inpatient, amounts: { in_policy: 1200 }, expect: { assistance: 600 } }
              - { date: 2023-01-11, kind: inpatient, amounts: { in_policy: 1200 }, expect: { assistance: 400 } }
            """
        );
        new CaseRunner(new PolicyLibrary(folder.Path)).Run(CaseReader.Read(path, "case")).Mismatches.ShouldBeEmpty();
    }
}
