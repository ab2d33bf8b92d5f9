using Tuodi.Kernel;
using Tuodi.Office.Lists;
using Tuodi.Office.Missed;
using Tuodi.Office.Workspace;
using Tuodi.Tests.House;
using Tuodi.Tests.Office.Reading;
using static Tuodi.Tests.Office.Workspace.Desk;

namespace Tuodi.Tests.Office.Workspace;

/// <summary>Importing: what lists say is updated, what people did never is; all or nothing; the same again changes nothing.</summary>
public sealed class ImportTests
{
    private static readonly string Samples = Path.Combine(Repository.Root, "samples", "office");

    [Fact]
    public void A_corrected_list_changes_facts_and_none_of_the_marks()
    {
        using var desk = WithMonth();
        desk.Do(VisitMark.Distribute, 1, 2, 3);
        desk.Do(VisitMark.Receive, 1, 2);
        desk.Do(VisitMark.Notify, 1);
        desk.Pay(1);
        desk.Do(VisitMark.Exclude, 4);
        var before = Enumerable.Range(1, 6).Select(number => desk[number]).ToList();

        var result = desk.Import(
            "未救助明细.csv",
            Unrescued(Row(1, left: 0), Row(2, left: 200), Row(3), Row(4, left: 0), Row(5, left: 900), Row(7))
        );

        var list = result.Single();
        (list.New, list.Updated, list.Unchanged, list.RefusedCount, list.Absent).ShouldBe((1, 4, 1, 0L, 1));
        desk[1].EntersAssistance.ShouldBe(Money.Zero);
        foreach (var number in (int[])[1, 2, 3, 4])
        {
            Marks(desk[number]).ShouldBe(Marks(before[number - 1]));
        }

        desk[1].State.ShouldBe(VisitState.Notified);
        desk[4].State.ShouldBe(VisitState.NoAmount);
        desk[5].State.ShouldBe(VisitState.ToNotify);
        desk[6].State.ShouldBe(VisitState.NoAmount);
        desk[7].State.ShouldBe(VisitState.ToNotify);
    }

    [Fact]
    public void The_same_file_twice_changes_nothing_and_says_so()
    {
        using var desk = WithMonth();
        var before = desk.Content();
        var again = desk.ImportFiles(
                June,
                desk.Write("未救助明细.csv", Unrescued(Row(1), Row(2), Row(3), Row(4), Row(5, left: 300), Row(6, left: 0)))
            )
            .Single();
        (again.New, again.Updated, again.Unchanged, again.SameFileAt is null).ShouldBe((0, 0, 6, false));
        desk.Content().ShouldBe(before);
    }

    [Fact]
    public void The_whole_sample_twice_changes_nothing()
    {
        using var desk = new Desk();
        string[] files =
        [
            .. Directory.EnumerateFiles(Samples).Where(file => Path.GetExtension(file) is ".csv" or ".xlsx").Order(StringComparer.Ordinal),
        ];
        desk.ImportFiles(null, files).Sum(list => list.New).ShouldBe(2606);
        var before = desk.Content();
        var again = desk.ImportFiles(null, files);
        (again.Sum(list => list.New + list.Updated), again.Sum(list => list.Unchanged)).ShouldBe((0, 2606));
        desk.Content().ShouldBe(before);
    }

    [Fact]
    public void What_a_list_says_comes_back_as_it_was()
    {
        using var desk = new Desk();
        string[] files =
        [
            .. Directory.EnumerateFiles(Samples).Where(file => Path.GetExtension(file) is ".csv" or ".xlsx").Order(StringComparer.Ordinal),
        ];
        desk.ImportFiles(null, files);
        var read = OfficeFiles.ReadAny(Lists.Data, [.. files.Select(file => (file, (ListKind?)null))], null).Settlements;
        var held = desk.Workspace.Visits(June);
        held.Count.ShouldBe(read.Count);
        for (var i = 0; i < read.Count; i++)
        {
            held[i].Row.Used.ShouldBe(read[i].Used);
            (held[i].Row with { Used = read[i].Used }).ShouldBe(
                read[i] with
                {
                    Spot = read[i].Spot with { File = Path.GetFileName(read[i].Spot.File) },
                }
            );
        }
    }

    [Theory]
    [InlineData("一,二,三\n1,2,3\n", "was not recognised")]
    [InlineData("", "")]
    public void A_file_that_cannot_be_understood_leaves_everything_as_it_was(string text, string says)
    {
        using var desk = WithMonth();
        var before = desk.Content();
        var good = desk.Write("新的.csv", Unrescued(Row(9)));
        Should.Throw<ProblemException>(() => desk.ImportFiles(June, good, desk.Write("坏的.csv", text))).Message.ShouldContain(says);
        desk.Content().ShouldBe(before);
    }

    [Fact]
    public void A_number_that_is_another_person_s_refuses_the_whole_import()
    {
        using var desk = WithMonth();
        desk.Do(VisitMark.Distribute, 1);
        var before = desk.Content();
        var error = Should.Throw<ProblemException>(() => desk.Import("另一份.csv", Unrescued(Row(9), Row(1, person: 30))));
        error.Message.ShouldContain("未救助明细.csv line 2");
        error.Message.ShouldNotContain(Lists.Id(30));
        desk.Content().ShouldBe(before);
    }

    [Fact]
    public void A_list_without_a_month_and_one_that_the_month_does_not_use_are_refused()
    {
        using var desk = new Desk();
        Should.Throw<ProblemException>(() => desk.Import("清单.csv", Unrescued(Row(1)), period: null)).Message.ShouldContain("--period");
        Should
            .Throw<ProblemException>(() => desk.Import("死亡.csv", $"身份证号码,死亡时间\n{Lists.Id(1)},20250601\n"))
            .Message.ShouldContain("Nothing was imported");
        desk.Workspace.Periods().ShouldBeEmpty();
    }

    [Fact]
    public void A_row_without_a_number_or_with_one_twice_is_refused_by_name()
    {
        using var desk = new Desk();
        var list = desk.Import("清单.csv", Unrescued(Row(1), Row(1, person: 2), Row(3)[1..])).Single();
        (list.New, list.RefusedCount).ShouldBe((1, 2L));
        list.Refused.Select(row => row.Spot.Line).ShouldBe([3, 4]);
    }

    [Fact]
    public void The_roster_fills_in_town_and_identity_whichever_list_comes_first()
    {
        using var one = WithMonth();
        using var other = new Desk();
        other.Import("名单.csv", Roster((1, "双河镇"), (2, "双河镇人民政府"), (3, "石桥镇"), (5, "石桥镇"), (6, "石桥镇")));
        other.Import("未救助明细.csv", Unrescued(Row(1), Row(2), Row(3), Row(4), Row(5, left: 300), Row(6, left: 0)));
        foreach (var desk in (Desk[])[one, other])
        {
            (desk[1].IsMatched, desk[1].Town, desk[1].Village, desk[1].Identity).ShouldBe((true, "双河镇", "一村", "低保对象"));
            (desk[4].IsMatched, desk[4].Town).ShouldBe((false, null));
        }
    }

    [Fact]
    public void A_row_that_was_handed_out_keeps_the_township_it_was_handed_to()
    {
        using var desk = WithMonth();
        desk.Do(VisitMark.Distribute, 1);
        desk.Import("名单.csv", Roster((1, "石桥镇"), (2, "石桥镇")));
        (desk[1].Town, desk[2].Town).ShouldBe(("双河镇", "石桥镇"));
    }

    [Fact]
    public void A_roster_of_another_month_matches_nobody()
    {
        using var desk = new Desk();
        desk.Import("清单.csv", Unrescued(Row(1)));
        desk.Import("名单.csv", Roster((1, "双河镇")), "202505");
        desk[1].IsMatched.ShouldBeFalse();
    }

    [Fact]
    public void Clearing_a_kind_spares_the_others_and_does_not_lose_marks_unasked()
    {
        using var desk = WithMonth();
        desk.Workspace.Clear(ListKind.Roster, June, withMarks: false).ShouldBe(5);
        desk[1].IsMatched.ShouldBeFalse();
        desk.Import("名单.csv", Roster((1, "双河镇")));
        desk.Do(VisitMark.Distribute, 1);
        var before = desk.Content();
        Should
            .Throw<ProblemException>(() => desk.Workspace.Clear(ListKind.Unrescued, June, withMarks: false))
            .Message.ShouldContain("1 rows");
        desk.Content().ShouldBe(before);
        desk.Workspace.Clear(ListKind.Unrescued, June, withMarks: true).ShouldBe(6);
        desk.Import("未救助明细.csv", Unrescued(Row(1))).Single().New.ShouldBe(1);
        desk[1].State.ShouldBe(VisitState.ToNotify);
        desk.Workspace.Log(June).Count(entry => entry.Action == "clear").ShouldBe(2);
    }

    private static (bool, bool, bool, string?, DateTimeOffset?, DateTimeOffset?, DateTimeOffset?, PayAccount?) Marks(
        WorkspaceVisit visit
    ) =>
        (
            visit.State > VisitState.ToNotify,
            visit.IsExcluded,
            visit.IsPaid,
            visit.Town,
            visit.DistributedAt,
            visit.ReceivedAt,
            visit.NotifiedAt,
            visit.Account
        );
}
