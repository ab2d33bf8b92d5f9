using System.Globalization;
using Tuodi.Kernel;
using Tuodi.Office.Enrolment.Amounts;
using Tuodi.Office.Enrolment.Ledger;

namespace Tuodi.Office.Enrolment.Results;

/// <summary>Judges a person of the ledger by what the lists say; the amounts are those of the yearly table, none is worked out here.</summary>
/// <param name="table">The yearly table.</param>
/// <param name="facts">What the lists say.</param>
public sealed class PersonJudge(AmountTable table, EnrolmentFacts facts)
{
    /// <summary>The result of a person.</summary>
    public EnrolmentResult Of(LedgerEntry entry)
    {
        var (payment, claim) = (facts.PaymentOf(entry.PersonId), facts.ClaimFor(entry.PersonId));
        var paid = payment?.Paid ?? entry.Paid;
        var hasDied = facts.HasDied(entry.PersonId, out var died);
        var eligible = Eligible(entry, payment, paid);
        var obtained = Obtained(eligible, claim);
        var (tier, found) = Class(entry.Identity, payment, claim, paid);
        return new EnrolmentResult
        {
            Entry = entry,
            Payment = payment,
            Claim = claim,
            HasDied = hasDied,
            Died = died,
            Paid = paid,
            Enrolled = Enrolled(payment, claim, hasDied),
            Class = tier,
            ClassFound = found,
            Eligible = eligible,
            Obtained = obtained,
            Way = obtained.Code switch
            {
                ReasonCode.BySystem => SubsidyWay.BySystem,
                ReasonCode.Afterwards => SubsidyWay.Afterwards,
                _ => null,
            },
        };
    }

    private static Judgement Enrolled(PersonPayment? payment, PersonClaim? claim, bool hasDied)
    {
        if (payment?.Own > Money.Zero)
        {
            return Judgement.Yes(ReasonCode.Paid, $"个人已缴费 {payment.Own}。", $"The person paid {payment.Own}.");
        }

        if (claim?.Subsidy > Money.Zero)
        {
            return Judgement.Yes(
                ReasonCode.Claimed,
                $"税务请款 {claim.Subsidy}。",
                $"The tax bureau claims {claim.Subsidy} for the person."
            );
        }

        if ((payment?.ResidentDivision ?? payment?.EmployeeDivision) is { } place)
        {
            return Judgement.Yes(ReasonCode.Insured, $"参保地为{place}。", $"The list says that the person is insured in {place}.");
        }

        if (payment?.Amounts.Count > 1)
        {
            return Two(payment);
        }

        if (hasDied)
        {
            return Judgement.No(ReasonCode.Died, "死亡。", "The person has died.");
        }

        return payment is null
                ? Judgement.ToCheck(ReasonCode.NotListed, "参保核实名单中没有此人。", "No list of payments names the person.")
            : payment.Own is null
                ? Judgement.No(ReasonCode.NotInsured, "名单中没有缴费金额和参保地。", "The list names neither a payment nor an insurance.")
            : Judgement.ToCheck(
                ReasonCode.PaymentUnknown,
                "个人缴费为 0，且没有请款和参保地。",
                "The payment is 0, and neither a claim nor an insurance is named."
            );
    }

    private Judgement Eligible(LedgerEntry entry, PersonPayment? payment, DateOnly? paid)
    {
        if (entry.Included is not { } included || paid is not { } day)
        {
            return entry.Included is null
                ? Judgement.ToCheck(ReasonCode.MonthUnknown, "纳入资助时间不详。", "When the subsidy began is not known.")
                : Judgement.ToCheck(ReasonCode.MonthUnknown, "缴费时间不详。", "When the premium was paid is not known.");
        }

        if ((included.Year, included.Month) != (day.Year, day.Month))
        {
            var (of, at) = (Month(included), Month(day));
            return Judgement.No(ReasonCode.MonthDiffers, $"缴费月份 {at} 与纳入月份 {of} 不一致。", $"Paid in {at}, but included in {of}.");
        }

        if (!entry.Identity.IsKnown)
        {
            return Unknown(entry.Identity);
        }

        if (payment?.Amounts.Count > 1)
        {
            return Two(payment);
        }

        if (payment?.Own is not { } own)
        {
            return Judgement.ToCheck(ReasonCode.PaymentUnknown, "个人缴费金额不详。", "What the person paid is not known.");
        }

        return table.HasPayment(entry.Identity.Name, own, paid)
            ? Judgement.Yes(
                ReasonCode.Eligible,
                $"缴费月份与纳入月份一致，{entry.Identity.Name}个人缴费 {own} 在标准内。",
                $"Paid in the month of inclusion, and the table has {own} for {entry.Identity.Name}."
            )
            : Judgement.No(
                ReasonCode.PaymentNotInTable,
                $"{entry.Identity.Name}的标准中没有个人缴费 {own}。",
                $"The yearly table has no payment of {own} for {entry.Identity.Name}."
            );
    }

    private Judgement Obtained(Judgement eligible, PersonClaim? claim)
    {
        var isClaimed = claim?.Subsidy > Money.Zero;
        if (eligible.Answer == Answer.ToCheck)
        {
            return Judgement.ToCheck(
                ReasonCode.EligibilityOpen,
                $"是否符合资助待核实：{eligible.Text.Chinese}",
                $"Whether the person is eligible is to be checked: {eligible.Text.English}"
            );
        }

        if (eligible.Answer == Answer.No)
        {
            return isClaimed
                ? Judgement.ToCheck(
                    ReasonCode.ClaimedNotEligible,
                    $"不符合资助，但税务已请款 {claim!.Subsidy}。",
                    $"Not eligible, and yet {claim!.Subsidy} is claimed."
                )
                : Judgement.No(ReasonCode.NotEligible, "不符合资助。", "Not eligible.");
        }

        return isClaimed ? Judgement.Yes(ReasonCode.BySystem, $"系统资助 {claim!.Subsidy}。", $"{claim!.Subsidy} paid by the system.")
            : facts.HasClaims
                ? Judgement.No(
                    ReasonCode.Afterwards,
                    "符合资助而税务没有请款，事后资助。",
                    "Eligible and nothing is claimed: to be paid to the person afterwards."
                )
            : Judgement.ToCheck(ReasonCode.NoClaims, "没有税务请款明细。", "There is no list of claims.");
    }

    private (string? Class, Judgement Found) Class(SubsidisedIdentity identity, PersonPayment? payment, PersonClaim? claim, DateOnly? paid)
    {
        if (!identity.IsKnown)
        {
            return (null, Unknown(identity));
        }

        if (payment?.Amounts.Count > 1)
        {
            return (null, Two(payment));
        }

        if (payment?.Own is not { } own)
        {
            return (null, Judgement.ToCheck(ReasonCode.PaymentUnknown, "个人缴费金额不详。", "What the person paid is not known."));
        }

        if (!facts.HasClaims)
        {
            return (null, Judgement.ToCheck(ReasonCode.NoClaims, "没有税务请款明细。", "There is no list of claims."));
        }

        var subsidy = claim?.Subsidy ?? Money.Zero;
        return Classes(table.Classes(identity.Name, own, subsidy, paid), identity.Name, own, subsidy);
    }

    private static (string? Class, Judgement Found) Classes(IReadOnlyList<string> classes, string identity, Money own, Money subsidy) =>
        classes switch
        {
            [var only] => (only, Judgement.Yes(ReasonCode.Matches, $"与标准一致：{only}。", $"As the yearly table says: {only}.")),
            [] => (
                null,
                Judgement.ToCheck(
                    ReasonCode.NoClass,
                    $"{identity}的标准中没有个人缴费 {own}、资助 {subsidy}。",
                    $"The yearly table has no line of {own} and {subsidy} for {identity}."
                )
            ),
            _ => (
                null,
                Judgement.ToCheck(
                    ReasonCode.TwoClasses,
                    $"个人缴费 {own}、资助 {subsidy} 对应多个档次：{string.Join('、', classes)}。",
                    $"{own} and {subsidy} are of several classes: {string.Join(", ", classes)}."
                )
            ),
        };

    private static Judgement Unknown(SubsidisedIdentity identity) =>
        Judgement.ToCheck(
            ReasonCode.IdentityUnknown,
            $"年度标准中没有身份 {identity.Name}。",
            $"The yearly table does not have the identity {identity.Name}."
        );

    private static Judgement Two(PersonPayment payment) =>
        Judgement.ToCheck(
            ReasonCode.TwoPayments,
            $"缴费金额不一致：{string.Join('、', payment.Amounts)}。",
            $"The lists name several payments: {string.Join(", ", payment.Amounts)}."
        );

    private static string Month(DateOnly day) => day.ToString("yyyyMM", CultureInfo.InvariantCulture);
}
