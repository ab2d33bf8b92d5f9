using Tuodi.Kernel;
using Tuodi.Office.Workspace;
using static Tuodi.Tests.Office.Workspace.Desk;

namespace Tuodi.Tests.Office.Workspace;

/// <summary>The rules over a month of the workspace: repeatable, never deleting, never undoing what people did.</summary>
public sealed class RuleRunTests
{
    [Fact]
    public void Running_again_gives_the_same_and_switching_off_takes_the_flags_back()
    {
        using var desk = WithMonth();
        desk.Import("门诊.csv", Unrescued(Row(7, kind: "普通门诊")));
        Run(desk).Excluded.ShouldBe(0);
        desk.Workspace.Switch(Shipped, [("medical_category_keep", true)]);
        var first = Run(desk);
        (first.Total, first.Excluded, first.Kept).ShouldBe((7, 1, 6));
        (desk[7].IsExcluded, desk[7].RuleCode, desk[7].Remark).ShouldBe((true, "medical_category_keep", "门诊救助"));
        var visits = desk.Workspace.Visits(June);
        var second = Run(desk);
        second.Hits.ShouldBe(first.Hits);
        desk.Workspace.Visits(June)
            .Select(visit => (visit.Id, visit.State, visit.IsExcluded, visit.Remark))
            .ShouldBe(visits.Select(visit => (visit.Id, visit.State, visit.IsExcluded, visit.Remark)));
        desk.Workspace.Switch(Shipped, [("medical_category_keep", false)]);
        Run(desk);
        (desk[7].IsExcluded, desk[7].Remark).ShouldBe((false, null));
        desk.Workspace.Log(June).Count(entry => entry.Action == "rules").ShouldBe(4);
        desk.Workspace.Log(June)
            .Last(entry => entry.Detail!.Contains("excluded 1", StringComparison.Ordinal))
            .Detail!.ShouldBe("rows 7, excluded 1, kept 6, medical_category_keep 1");
    }

    [Fact]
    public void The_threshold_moves_the_states_that_amounts_decide_and_no_others()
    {
        using var desk = WithMonth();
        desk.Do(VisitMark.Distribute, 1);
        desk.Workspace.SetNoticeAbove(Money.OfYuan(1000));
        Run(desk);
        (desk[1].State, desk[2].State, desk[5].State).ShouldBe((VisitState.Distributed, VisitState.NoNotice, VisitState.NoNotice));
        desk.Import("再来.csv", Unrescued(Row(9, left: 999)));
        desk[9].State.ShouldBe(VisitState.NoNotice);
    }

    [Fact]
    public void What_a_person_excluded_stays_excluded()
    {
        using var desk = WithMonth();
        desk.Workspace.Mark(VisitMark.Exclude, false, new MarkSelection(June, ["1"]), "已去世");
        Run(desk).Excluded.ShouldBe(0);
        (desk[1].IsExcluded, desk[1].Remark).ShouldBe((true, "已去世"));
    }

    [Fact]
    public void Rules_of_the_office_s_own_file_take_the_place_of_the_shipped_ones()
    {
        using var desk = WithMonth();
        desk.Workspace.LoadRules(
            """
            notice_above: 500
            rules:
              - { code: town, on: true, action: exclude, when: [{ field: institution, op: contains, value: 中心 }], remark: 测试 }
            """,
            "own.yaml"
        );
        Run(desk).Excluded.ShouldBe(6);
        desk.Workspace.NoticeAbove.ShouldBe(Money.OfYuan(500));
        Should
            .Throw<ProblemException>(() => desk.Workspace.Switch(desk.Workspace.RuleSet(Shipped), [("none", true)]))
            .Message.ShouldContain("Codes are town");
        Should.Throw<ProblemException>(() => desk.Workspace.LoadRules("rules: [", "bad.yaml"));
        Run(desk).Excluded.ShouldBe(6);
    }

    private static Tuodi.Office.Rules.RuleLog Run(Desk desk) => desk.Workspace.RunRules(June, desk.Workspace.RuleSet(Shipped));
}
