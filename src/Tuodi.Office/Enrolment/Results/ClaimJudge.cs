using Tuodi.Office.Enrolment.Amounts;
using Tuodi.Office.Enrolment.Ledger;

namespace Tuodi.Office.Enrolment.Results;

/// <summary>Holds each claim of the tax bureau against the yearly table, the ledger and the places of recognition: three matches a person.</summary>
/// <param name="table">The yearly table.</param>
/// <param name="identities">What the words of the claims mean.</param>
/// <param name="facts">What the lists say.</param>
/// <param name="ledger">The ledger after the month.</param>
/// <param name="district">The office's district as lists write it, where it is said.</param>
public sealed class ClaimJudge(AmountTable table, IdentityBook identities, EnrolmentFacts facts, EnrolmentLedger ledger, string? district)
{
    /// <summary>The check of a claim.</summary>
    public ClaimCheck Of(PersonClaim claim)
    {
        var entry = ledger.Entries.GetValueOrDefault(claim.PersonId);
        var meant = IdentityBook.Ordered(claim.Words.SelectMany(identities.FindAll));
        var identity = meant is [{ IsKnown: true } only] ? only : null;
        var (tier, found) = Tier(claim, identity, entry);
        return new ClaimCheck
        {
            Claim = claim,
            Entry = entry,
            Identity = identity?.Name,
            Class = tier,
            Tier = found,
            Identified = identity is null ? Unclear(claim) : Identified(identity, entry),
            District = District(entry, claim.PersonId),
        };
    }

    private (string? Class, Judgement Found) Tier(PersonClaim claim, SubsidisedIdentity? identity, LedgerEntry? entry)
    {
        if (identity is null)
        {
            return (null, Unclear(claim));
        }

        var payment = facts.PaymentOf(claim.PersonId);
        if (payment?.Amounts.Count > 1)
        {
            return (null, Judgement.ToCheck(ReasonCode.TwoPayments, "缴费金额不一致。", "The lists name several payments."));
        }

        var (own, subsidy) = (payment?.Own, claim.Subsidy);
        return table.Classes(identity.Name, own, subsidy, payment?.Paid ?? entry?.Paid) switch
        {
            [var one] => (one, Judgement.Yes(ReasonCode.Matches, $"与标准一致：{one}。", $"As the yearly table says: {one}.")),
            [] => (
                null,
                Judgement.No(
                    ReasonCode.NoClass,
                    $"{identity.Name}的标准中没有资助 {subsidy}{(own is null ? string.Empty : $"、个人缴费 {own}")}。",
                    $"The yearly table has no subsidy of {subsidy}{(own is null ? string.Empty : $" with a payment of {own}")} for {identity.Name}."
                )
            ),
            _ => (
                null,
                Judgement.ToCheck(
                    ReasonCode.TwoClasses,
                    $"资助 {subsidy} 对应多个档次，须知个人缴费金额。",
                    $"A subsidy of {subsidy} is of several classes: what the person paid decides."
                )
            ),
        };
    }

    private static Judgement Identified(SubsidisedIdentity identity, LedgerEntry? entry)
    {
        if (entry is null)
        {
            return NotOnList();
        }

        if (entry.CancelledMonth is { } month)
        {
            return Judgement.No(ReasonCode.Cancelled, $"身份已于 {month} 取消。", $"The person is no longer on the list since {month}.");
        }

        return entry.Identity.Name == identity.Name
            ? Judgement.Yes(ReasonCode.Matches, "与名单身份一致。", "The identity is that of the full list.")
            : Judgement.No(
                ReasonCode.OtherIdentity,
                $"请款身份 {identity.Name}，名单优先身份 {entry.Identity.Name}。",
                $"Claimed as {identity.Name}; by the full list {entry.Identity.Name} decides."
            );
    }

    // The full list is the district's own, so who is on it is recognised there unless a list says another place.
    private Judgement District(LedgerEntry? entry, string person)
    {
        var places = facts.DistrictsOf(person);
        if (places.Count == 0)
        {
            return entry is { CancelledMonth: null }
                ? Judgement.Yes(ReasonCode.Matches, "在本区名单中。", "The person is on the district's own list.")
                : NotOnList();
        }

        if (district is null)
        {
            return Judgement.ToCheck(
                ReasonCode.DistrictUnknown,
                $"认定区为{string.Join('、', places)}，未说明本区名称。",
                $"Recognised in {string.Join(", ", places)}; which district the office is was not said (--district)."
            );
        }

        return places.Contains(district)
            ? Judgement.Yes(ReasonCode.Matches, $"认定区为{district}。", $"Recognised in {district}.")
            : Judgement.No(
                ReasonCode.OtherDistrict,
                $"认定区为{string.Join('、', places)}。",
                $"Recognised in {string.Join(", ", places)}."
            );
    }

    private static Judgement NotOnList() => Judgement.No(ReasonCode.NotOnList, "不在资助参保名单中。", "The person is on no full list.");

    private static Judgement Unclear(PersonClaim claim) =>
        claim.Words.Count == 0
            ? Judgement.ToCheck(ReasonCode.ClaimUnclear, "请款没有身份类别。", "The claim names no identity.")
            : Judgement.ToCheck(
                ReasonCode.ClaimUnclear,
                $"请款身份 {string.Join('、', claim.Words)} 不能对应唯一的资助身份。",
                $"The identities of the claim, {string.Join(", ", claim.Words)}, come to no one identity of the yearly table."
            );
}
