using Tuodi.Kernel;
using Tuodi.Office.Workspace;
using static Tuodi.Office.Workspace.VisitMark;

namespace Tuodi.Tests.Office.Workspace;

/// <summary>Every step from every state, with and without townships: what may be done is done, everything else is refused and changes nothing.</summary>
public sealed class StateTests
{
    /// <summary>Where each step leads to from each state; what is not here is refused.</summary>
    private static readonly Dictionary<(WorkMode, VisitState, VisitMark), VisitState> Allowed = new()
    {
        [(WorkMode.Township, VisitState.ToNotify, Distribute)] = VisitState.Distributed,
        [(WorkMode.Township, VisitState.Distributed, Receive)] = VisitState.Received,
        [(WorkMode.Township, VisitState.Received, Notify)] = VisitState.Notified,
        [(WorkMode.Township, VisitState.NoNotice, Pay)] = VisitState.NoNotice,
        [(WorkMode.Township, VisitState.Received, Pay)] = VisitState.Received,
        [(WorkMode.Township, VisitState.Notified, Pay)] = VisitState.Notified,
        [(WorkMode.Direct, VisitState.ToNotify, Notify)] = VisitState.Notified,
        [(WorkMode.Direct, VisitState.Distributed, Notify)] = VisitState.Notified,
        [(WorkMode.Direct, VisitState.Received, Notify)] = VisitState.Notified,
        [(WorkMode.Direct, VisitState.NoNotice, Pay)] = VisitState.NoNotice,
        [(WorkMode.Direct, VisitState.ToNotify, Pay)] = VisitState.ToNotify,
        [(WorkMode.Direct, VisitState.Distributed, Pay)] = VisitState.Distributed,
        [(WorkMode.Direct, VisitState.Received, Pay)] = VisitState.Received,
        [(WorkMode.Direct, VisitState.Notified, Pay)] = VisitState.Notified,
    };

    public static TheoryData<WorkMode, VisitState, VisitMark> Steps
    {
        get
        {
            var steps = new TheoryData<WorkMode, VisitState, VisitMark>();
            foreach (var mode in Enum.GetValues<WorkMode>())
            {
                foreach (var state in Enum.GetValues<VisitState>())
                {
                    foreach (var mark in (VisitMark[])[Distribute, Receive, Notify, Pay])
                    {
                        steps.Add(mode, state, mark);
                    }
                }
            }

            return steps;
        }
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_step_is_taken_from_its_states_only(WorkMode mode, VisitState state, VisitMark mark)
    {
        using var desk = Desk.WithMonth();
        desk.Sql($"UPDATE visit SET state = '{Tuodi.Office.Reports.Words.Key(state)}' WHERE number = '1'");
        desk.Sql("INSERT INTO account SELECT id, '某银行', '周1', '6200000000000000017' FROM visit WHERE number = '1'");
        desk.Workspace.Set(mode);
        if (Allowed.TryGetValue((mode, state, mark), out var then))
        {
            desk.Do(mark, 1).Done.Single().Number.ShouldBe("1");
            (desk[1].State, desk[1].IsPaid).ShouldBe((then, mark == Pay));
            return;
        }

        var before = desk.Content();
        Should.Throw<ProblemException>(() => desk.Do(mark, 1)).Problems.Single().Spot.File.ShouldBe("202506 1");
        desk.Content().ShouldBe(before);
    }

    [Fact]
    public void The_amount_decides_the_first_state()
    {
        using var desk = Desk.WithMonth();
        desk.Import(
            "未救助明细-2.csv",
            Desk.Unrescued(Desk.Row(7).Replace(",4000,0,0,0", ",,0,0,0", StringComparison.Ordinal), Desk.Row(8, left: -5))
        );
        int[] numbers = [1, 4, 5, 6, 7, 8];
        numbers
            .Select(number => desk[number].State)
            .ShouldBe([
                VisitState.ToNotify,
                VisitState.ToNotify,
                VisitState.NoNotice,
                VisitState.NoAmount,
                VisitState.Pending,
                VisitState.NoAmount,
            ]);
    }

    [Fact]
    public void Notice_and_payment_are_taken_back_by_a_counter_entry()
    {
        using var desk = Desk.WithMonth();
        desk.Do(Distribute, 1);
        desk.Do(Receive, 1);
        desk.Do(Notify, 1);
        desk.Pay(1);
        Should.Throw<ProblemException>(() => desk.Undo(Notify, 1)).Message.ShouldContain("it is marked as paid");
        desk.Undo(Pay, 1);
        (desk[1].IsPaid, desk[1].Account!.Number).ShouldBe((false, "6200000000000000017"));
        desk.Undo(Notify, 1);
        (desk[1].State, desk[1].NotifiedAt).ShouldBe((VisitState.Received, null));

        var log = desk.Workspace.Log(Desk.June).Where(entry => entry.Number == "1").ToList();
        log.Select(entry => entry.Action).ShouldBe(["distribute", "receive", "notify", "account", "pay", "pay-undone", "notify-undone"]);
        log[5].Undoes.ShouldBe(log[4].Id);
        log[6].Undoes.ShouldBe(log[2].Id);
        log.ShouldAllBe(entry => entry.By == "甲经办" && entry.At == "2025-07-01T09:00:00.0000000+00:00");
        desk.Undo(Notify).PassedOver.ShouldNotBeEmpty();
        Should.Throw<ProblemException>(() => desk.Undo(Distribute, 1));
    }

    [Fact]
    public void Without_townships_a_notice_that_is_taken_back_leaves_the_row_to_be_notified()
    {
        using var desk = Desk.WithMonth();
        desk.Workspace.Set(WorkMode.Direct);
        desk.Do(Notify, 1);
        desk.Undo(Notify, 1);
        desk[1].State.ShouldBe(VisitState.ToNotify);
    }

    [Fact]
    public void Only_rows_with_a_township_that_are_not_excluded_are_distributed_and_the_others_are_told()
    {
        using var desk = Desk.WithMonth();
        desk.Do(Exclude, 3);
        var result = desk.Do(Distribute);
        result.Done.Select(visit => visit.Number).ShouldBe(["1", "2"]);
        result
            .PassedOver.Select(each => (each.Reason.English, each.Count))
            .ShouldBe(
                [
                    ("it is excluded", 1),
                    ("no township is matched", 1),
                    ("its state is no notice, it should be to notify", 1),
                    ("its state is no assistance amount, it should be to notify", 1),
                ],
                ignoreOrder: true
            );
        desk.Do(Notify, 4);
        desk.Pay(4); // no township takes it, so it is the district's own work
    }

    [Theory]
    [InlineData("双河", new[] { "1", "2" })]
    [InlineData("雙河鎮", new[] { "1", "2" })]
    [InlineData("石桥镇人民政府", new[] { "3" })]
    public void A_township_is_found_however_it_is_written(string town, string[] numbers)
    {
        using var desk = Desk.WithMonth();
        desk.Workspace.Mark(Distribute, false, new MarkSelection(Desk.June, [], town)).Done.Select(visit => visit.Number).ShouldBe(numbers);
    }

    [Fact]
    public void A_township_in_traditional_characters_is_no_second_one()
    {
        using var desk = Desk.WithMonth();
        desk.Import("雙河名单.csv", Desk.Roster((1, "双河镇"), (2, "雙河鎮"), (3, "雙河鎮"), (5, "雙河鎮")));
        var townships = desk.Workspace.Status(Desk.June).Towns;
        townships
            .Select(line => (line.Name.Chinese, line.Rows))
            .ShouldBe([("雙河鎮", 4), ("石桥镇", 1), ("镇街未匹配", 1)], ignoreOrder: true);
    }

    [Fact]
    public void A_township_of_which_the_month_has_no_row_is_refused_and_the_others_are_named()
    {
        using var desk = Desk.WithMonth();
        Should
            .Throw<ProblemException>(() => desk.Workspace.Mark(Distribute, false, new MarkSelection(Desk.June, [], "东坪街道")))
            .Message.ShouldContain("Its townships are 双河镇, 石桥镇");
        desk[1].State.ShouldBe(VisitState.ToNotify);
    }

    [Fact]
    public void Rows_are_asked_for_by_kind_state_township_and_flag()
    {
        using var desk = Desk.WithMonth();
        desk.Do(Distribute, 1);
        desk.Do(Exclude, 2);
        desk.Pay(5);
        Asked(new VisitFilter()).ShouldBe("1 2 3 4 5 6");
        Asked(new VisitFilter { Kinds = [Tuodi.Office.Lists.ListKind.MakeUp] }).ShouldBe("");
        Asked(new VisitFilter { States = [VisitState.Distributed, VisitState.NoNotice] }).ShouldBe("1 5");
        Asked(new VisitFilter { Town = "双河" }).ShouldBe("1 2");
        Asked(new VisitFilter { IsExcluded = false }).ShouldBe("1 3 4 5 6");
        Asked(new VisitFilter { IsPaid = true }).ShouldBe("5");
        Asked(new VisitFilter { IsMatched = false }).ShouldBe("4");

        string Asked(VisitFilter filter) => string.Join(' ', desk.Workspace.Visits(Desk.June, filter).Select(visit => visit.Number));
    }

    [Fact]
    public void One_row_that_may_not_keeps_all_that_were_named_from_it()
    {
        using var desk = Desk.WithMonth();
        var before = desk.Content();
        Should.Throw<ProblemException>(() => desk.Do(Distribute, 1, 5, 99)).Problems.Count.ShouldBe(2);
        desk.Content().ShouldBe(before);
    }

    [Fact]
    public void What_was_excluded_is_neither_notified_nor_paid_until_that_is_taken_back()
    {
        using var desk = Desk.WithMonth();
        desk.Workspace.Set(WorkMode.Direct);
        desk.Workspace.Mark(Exclude, false, new MarkSelection(Desk.June, ["1"]), "已去世");
        (desk[1].IsExcluded, desk[1].Remark).ShouldBe((true, "已去世"));
        Should.Throw<ProblemException>(() => desk.Do(Notify, 1)).Message.ShouldContain("it is excluded");
        Should.Throw<ProblemException>(() => desk.Account(1)).Message.ShouldContain("it is excluded");
        desk.Undo(Exclude, 1);
        desk.Do(Notify, 1);
        Should.Throw<ProblemException>(() => desk.Undo(Exclude, 1));
    }

    [Theory]
    [InlineData("6200 0000 0000-0000 017", "6200000000000000017")]
    [InlineData("62000000000000000\t", null)]
    [InlineData("1234567", null)]
    [InlineData("6.2E+18", null)]
    [InlineData("00000000", null)]
    [InlineData("6212345678901230000", null)]
    public void An_account_number_is_text_and_checked(string typed, string? kept)
    {
        using var desk = Desk.WithMonth();
        desk.Workspace.Set(WorkMode.Direct);
        if (kept is null)
        {
            Should.Throw<ProblemException>(() => desk.Account(1, typed)).Message.ShouldNotContain(typed.Trim());
            desk[1].Account.ShouldBeNull();
            return;
        }

        desk.Account(1, typed);
        desk[1].Account.ShouldBe(new PayAccount("农村商业银行", "周1", kept));
    }
}
