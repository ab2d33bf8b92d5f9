using Tuodi.Kernel;
using Tuodi.Office.Enrolment.Ledger;
using Tuodi.Office.Enrolment.Results;
using Tuodi.Office.Lists;
using Tuodi.Tests.Office.Reading;

namespace Tuodi.Tests.Office.Enrolment;

/// <summary>Judgements that take a list more or less than the sample has; the sample holds all others.</summary>
public sealed class PersonJudgeTests : IDisposable
{
    private static readonly DateOnly April = new(2025, 4, 1);

    private readonly Reading.Lists _lists = new();

    public void Dispose() => _lists.Dispose();

    [Fact]
    public void Without_a_list_of_claims_nothing_is_said_of_subsidies()
    {
        var result = Judge($"身份证号,个人缴费金额\n{Reading.Lists.Id(1)},40\n");
        (result.Eligible.Answer, result.Class, result.ClassFound.Code).ShouldBe((Answer.Yes, null, ReasonCode.NoClaims));
        (result.Obtained.Answer, result.Obtained.Code, result.Way).ShouldBe((Answer.ToCheck, ReasonCode.NoClaims, null));
    }

    [Fact]
    public void The_list_of_payments_says_when_before_the_full_list()
    {
        var result = Judge($"身份证号,个人缴费金额,缴费时间\n{Reading.Lists.Id(1)},40,202505\n");
        (result.Eligible.Answer, result.Eligible.Code, result.Paid).ShouldBe(
            (Answer.No, ReasonCode.MonthDiffers, new DateOnly(2025, 5, 1))
        );
        result.Eligible.Text.ShouldBe(
            new Bilingual("缴费月份 202505 与纳入月份 202504 不一致。", "Paid in 202505, but included in 202504.")
        );
    }

    [Fact]
    public void The_same_payment_on_two_lines_is_one()
    {
        var result = Judge($"身份证号,个人缴费金额\n{Reading.Lists.Id(1)},40\n{Reading.Lists.Id(1)},40.00\n");
        result.Payment!.Own.ShouldBe(Money.OfYuan(40));
    }

    [Fact]
    public void A_payment_of_nothing_alone_does_not_say_that_the_person_is_insured() =>
        Judge($"身份证号,个人缴费金额\n{Reading.Lists.Id(1)},0\n").Enrolled.Code.ShouldBe(ReasonCode.PaymentUnknown);

    [Fact]
    public void Where_the_district_is_not_said_a_place_of_recognition_is_to_be_checked()
    {
        var id = Reading.Lists.Id(1);
        var facts = new EnrolmentFacts([
            _lists.ReadText($"身份证号码,代缴金额,代缴类别\n{id},360,民政城乡低保对象\n", "请款.csv"),
            _lists.ReadText($"身份证号,资助身份,认定区\n{id},低保对象,江津区\n", "认定区.csv"),
        ]);
        ClaimCheck Check(string? district) =>
            new ClaimJudge(Ledgers.Table, Ledgers.Book, facts, Ledgers.Fold(Ledgers.Month("202504", (1, Ledgers.Minimum))), district).Of(
                facts.Claims.ShouldHaveSingleItem()
            );
        Check(null).District.Code.ShouldBe(ReasonCode.DistrictUnknown);
        Check(null).IsNormal.ShouldBeFalse();
        Check("江津区").IsNormal.ShouldBeTrue();
        Check("渝北区").District.Code.ShouldBe(ReasonCode.OtherDistrict);
    }

    [Fact]
    public void Amounts_of_a_standard_that_was_not_yet_in_force_do_not_match()
    {
        var later = new Period(new DateOnly(2025, 7, 1), new DateOnly(2025, 12, 31));
        var table = Tuodi.Office.Enrolment.Amounts.ListedAmounts.Of([Ledgers.Amount(Ledgers.Minimum, 1, "一档", 40, 360, later)]);
        table.HasPayment(Ledgers.Minimum, Money.OfYuan(40), April).ShouldBeFalse();
        table.HasPayment(Ledgers.Minimum, Money.OfYuan(40), new DateOnly(2025, 7, 1)).ShouldBeTrue();
        table.HasPayment(Ledgers.Minimum, Money.OfYuan(40), null).ShouldBeTrue();
    }

    private EnrolmentResult Judge(string payments)
    {
        var facts = new EnrolmentFacts([_lists.ReadText(payments, "困难人员参保核实.csv")]);
        var list = new MonthList("202504", [Ledgers.Row(1, Ledgers.Minimum, "202504", April, April)]);
        return new PersonJudge(Ledgers.Table, facts).Of(Ledgers.Fold(list).Of(1));
    }
}
