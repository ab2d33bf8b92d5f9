using FsCheck;
using FsCheck.Fluent;
using Tuodi.Kernel;
using Tuodi.Office.Enrolment.Ledger;

namespace Tuodi.Tests.Office.Enrolment;

/// <summary>The ledger as a fold of the months' full lists.</summary>
public sealed class LedgerTests
{
    [Fact]
    public void Who_is_new_is_added_and_keeps_the_mark()
    {
        var ledger = Ledgers.Fold(
            Ledgers.Month("202504", (1, "特困人员")),
            Ledgers.Month("202505", (1, "特困人员"), (2, "低保边缘户")),
            Ledgers.Month("202506", (1, "特困人员（救助）"), (2, "低保边缘家庭成员"))
        );
        ledger.Of(1).Last.ShouldBe(new LedgerChange("202504", LedgerMark.Added, null, Ledgers.Special));
        ledger.Of(2).Last.ShouldBe(new LedgerChange("202505", LedgerMark.Added, null, Ledgers.Marginal));
        ledger.Changed.ShouldBeEmpty();
    }

    [Fact]
    public void Another_deciding_identity_is_a_change_and_another_lesser_one_is_none()
    {
        var ledger = Ledgers.Fold(
            Ledgers.Month("202505", (1, Ledgers.Marginal), (2, Ledgers.Minimum), (2, Ledgers.Marginal)),
            Ledgers.Month("202506", (1, Ledgers.Marginal), (1, Ledgers.Special), (2, Ledgers.Minimum), (2, Ledgers.Unstable))
        );
        ledger.Of(1).Last.ShouldBe(new LedgerChange("202506", LedgerMark.Changed, Ledgers.Marginal, Ledgers.Special));
        ledger.Of(1).Identities.Select(identity => identity.Name).ShouldBe([Ledgers.Special, Ledgers.Marginal]);
        ledger.Of(2).Last.Month.ShouldBe("202505");
        ledger.Of(2).Identities.Select(identity => identity.Name).ShouldBe([Ledgers.Minimum, Ledgers.Unstable]);
    }

    [Fact]
    public void Within_one_recipient_identity_nothing_changes()
    {
        var book = Ledgers.BookOf([Ledgers.Recipient("监测对象", 5, Ledgers.Unstable, Ledgers.Marginal)], []);
        var ledger = EnrolmentLedger.Of(
            [Ledgers.Month("202505", (1, Ledgers.Unstable)), Ledgers.Month("202506", (1, Ledgers.Marginal))],
            book
        );
        ledger.Of(1).Last.Mark.ShouldBe(LedgerMark.Added);
        ledger.Of(1).Recipient.ShouldBe("监测对象");
        ledger.Of(1).Identity.Name.ShouldBe(Ledgers.Marginal);
    }

    [Fact]
    public void Who_is_missing_is_cancelled_once_and_who_comes_back_is_changed()
    {
        MonthList[] months =
        [
            Ledgers.Month("202503", (1, Ledgers.Special), (2, Ledgers.Special)),
            Ledgers.Month("202504", (2, Ledgers.Special)),
            Ledgers.Month("202505", (2, Ledgers.Special)),
            Ledgers.Month("202506", (1, Ledgers.Special), (2, Ledgers.Special)),
        ];
        var gone = Ledgers.Fold(months[..3]).Of(1);
        (gone.CancelledMonth, gone.Changes.Count, gone.Identity.Name).ShouldBe(("202504", 2, Ledgers.Special));
        var back = Ledgers.Fold(months).Of(1);
        (back.CancelledMonth, back.Last.Mark, back.Last.Month, back.Last.IsReturn).ShouldBe((null, LedgerMark.Changed, "202506", true));
    }

    [Fact]
    public void The_smallest_rank_decides_and_its_line_says_since_when()
    {
        var (april, june) = (new DateOnly(2025, 4, 1), new DateOnly(2025, 6, 1));
        var list = new MonthList(
            "202506",
            [Ledgers.Row(1, Ledgers.Marginal, "202506", april, april), Ledgers.Row(1, Ledgers.Minimum, "202506", june)]
        );
        var entry = Ledgers.Fold(list).Of(1);
        (entry.Identity.Name, entry.Included, entry.Paid).ShouldBe((Ledgers.Minimum, june, april));
        entry.Identities.Count.ShouldBe(2);
    }

    [Fact]
    public void What_a_later_list_leaves_blank_stays_known()
    {
        var april = new DateOnly(2025, 4, 1);
        var first = new MonthList("202504", [Ledgers.Row(1, Ledgers.Special, "202504", april, april)]);
        var entry = Ledgers.Fold(first, Ledgers.Month("202505", (1, Ledgers.Special))).Of(1);
        (entry.Included, entry.Paid).ShouldBe((april, april));
    }

    [Fact]
    public void An_unknown_identity_stays_unknown_and_ranks_last()
    {
        var entry = Ledgers.Fold(Ledgers.Month("202506", (1, "困难帮扶户、脱贫不稳定户"))).Of(1);
        entry.Identities.Select(identity => (identity.Name, identity.IsKnown)).ShouldBe([(Ledgers.Unstable, true), ("困难帮扶户", false)]);
    }

    [Fact]
    public void A_corrected_list_takes_the_place_of_the_last()
    {
        var may = Ledgers.Month("202505", (1, Ledgers.Special), (2, Ledgers.Special));
        var (wrong, right) = (
            Ledgers.Month("202506", (1, Ledgers.Marginal)),
            Ledgers.Month("202506", (1, Ledgers.Special), (2, Ledgers.Special))
        );
        Ledgers.Text(Ledgers.Fold(may, wrong, right)).ShouldBe(Ledgers.Text(Ledgers.Fold(may, right)));
    }

    [Fact]
    public void An_earlier_list_and_one_that_names_nobody_are_refused()
    {
        var ledger = Ledgers.Fold(Ledgers.Month("202506", (1, Ledgers.Special)));
        Should
            .Throw<ProblemException>(() => ledger.With(Ledgers.Month("202505", (1, Ledgers.Special)), Ledgers.Book))
            .Message.ShouldContain("202505 comes after");
        Should.Throw<ProblemException>(() => ledger.With(Ledgers.Month("202507"), Ledgers.Book)).Message.ShouldContain("cancel everybody");
    }

    private static Arbitrary<MonthList[]> Months { get; } =
        (
            from months in Gen.Choose(1, 6)
            from lists in (
                from count in Gen.Choose(1, 8)
                from rows in (
                    from person in Gen.Choose(1, 6)
                    from identity in Gen.Elements(Ledgers.Special, Ledgers.Minimum, Ledgers.Marginal, Ledgers.Unstable, "困难帮扶户")
                    select (person, identity)
                ).ArrayOf(count)
                select rows
            ).ArrayOf(months)
            select lists.Select((rows, i) => Ledgers.Month($"2025{i + 1:00}", rows)).ToArray()
        ).ToArbitrary();

    [Fact]
    public void Folding_month_by_month_is_folding_all_at_once() =>
        Prop.ForAll(
                Months,
                months => Ledgers.Text(Ledgers.Fold(months)) == Ledgers.Text(EnrolmentLedger.Of(months.Reverse(), Ledgers.Book))
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_list_twice_changes_nothing() =>
        Prop.ForAll(Months, months => Ledgers.Text(Ledgers.Fold([.. months, months[^1]])) == Ledgers.Text(Ledgers.Fold(months)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Who_is_on_the_last_list_is_not_cancelled_and_nobody_is_lost() =>
        Prop.ForAll(
                Months,
                months =>
                {
                    var (ledger, listed) = (Ledgers.Fold(months), months[^1].Rows.Select(row => row.PersonId).ToHashSet());
                    return ledger.Entries.Values.All(entry => entry.CancelledMonth is null == listed.Contains(entry.PersonId))
                        && months.SelectMany(month => month.Rows).All(row => ledger.Entries.ContainsKey(row.PersonId));
                }
            )
            .QuickCheckThrowOnFailure();
}
