using Tuodi.Kernel;
using Tuodi.Office.Enrolment.Ledger;
using Tuodi.Office.Enrolment.Results;

namespace Tuodi.Office.Enrolment.Sheets;

/// <summary>What marks, answers and ways are called.</summary>
public static class EnrolmentWords
{
    /// <summary>What stands for a class of enrolment that no line of the yearly table matches.</summary>
    public static Bilingual NoClass { get; } = new("需核实", "to be checked");

    /// <summary>The word for a mark.</summary>
    public static Bilingual Of(LedgerMark mark) =>
        mark switch
        {
            LedgerMark.Added => new("新增", "added"),
            LedgerMark.Changed => new("变更", "changed"),
            _ => new("取消", "cancelled"),
        };

    /// <summary>The word for an answer.</summary>
    public static Bilingual Of(Answer answer) =>
        answer switch
        {
            Answer.Yes => new("是", "yes"),
            Answer.No => new("否", "no"),
            _ => new("待核实", "to be checked"),
        };

    /// <summary>The word for the way in which a subsidy comes to the person.</summary>
    public static Bilingual Of(SubsidyWay way) =>
        way == SubsidyWay.BySystem ? new("系统资助", "by the system") : new("事后资助", "afterwards");

    /// <summary>The word for a checked claim.</summary>
    public static Bilingual Of(ClaimCheck claim) => claim.IsNormal ? new("正常数据", "normal") : new("疑点数据", "doubtful");

    /// <summary>The word for one match of a claim.</summary>
    public static Bilingual Match(Answer answer) =>
        answer switch
        {
            Answer.Yes => new("已匹配", "matched"),
            Answer.No => new("未匹配", "unmatched"),
            _ => new("待核实", "to be checked"),
        };

    /// <summary>What a judgement is about.</summary>
    public static Bilingual About(string about) =>
        about switch
        {
            "enrolled" => new("是否参保", "enrolled"),
            "class" => new("参保类别", "class"),
            "eligible" => new("是否符合资助", "eligible"),
            "obtained" => new("是否获得资助", "obtained"),
            "tier" => new("档次匹配", "tier"),
            "identity" => new("医疗救助匹配", "identity"),
            _ => new("认定区匹配", "district"),
        };

    /// <summary>The word for a reason.</summary>
    public static Bilingual Of(ReasonCode code) =>
        code switch
        {
            ReasonCode.Paid => new("个人已缴费", "the person paid"),
            ReasonCode.Claimed => new("税务已请款", "claimed by the tax bureau"),
            ReasonCode.Insured => new("已有参保地", "insured by the list"),
            ReasonCode.NotInsured => new("没有缴费和参保地", "neither payment nor insurance"),
            ReasonCode.Died => new("死亡", "died"),
            ReasonCode.NotListed => new("不在参保核实名单", "on no list of payments"),
            ReasonCode.TwoPayments => new("缴费金额不一致", "several payments"),
            ReasonCode.PaymentUnknown => new("缴费金额不详", "payment not known"),
            ReasonCode.MonthUnknown => new("月份不详", "month not known"),
            ReasonCode.MonthDiffers => new("缴费与纳入月份不一致", "paid in another month"),
            ReasonCode.IdentityUnknown => new("标准中没有该身份", "identity not in the table"),
            ReasonCode.PaymentNotInTable => new("标准中没有该金额", "payment not in the table"),
            ReasonCode.Eligible => new("符合", "eligible"),
            ReasonCode.BySystem => new("系统资助", "by the system"),
            ReasonCode.Afterwards => new("事后资助", "to be paid afterwards"),
            ReasonCode.NotEligible => new("不符合资助", "not eligible"),
            ReasonCode.ClaimedNotEligible => new("不符合而已请款", "claimed though not eligible"),
            ReasonCode.EligibilityOpen => new("是否符合待核实", "eligibility to be checked"),
            ReasonCode.NoClaims => new("没有税务请款明细", "no list of claims"),
            ReasonCode.NoClass => new("没有对应档次", "no line of the table"),
            ReasonCode.TwoClasses => new("对应多个档次", "several classes"),
            ReasonCode.Matches => new("一致", "matches"),
            ReasonCode.ClaimUnclear => new("请款身份不明", "identity of the claim unclear"),
            ReasonCode.NotOnList => new("不在名单", "on no full list"),
            ReasonCode.Cancelled => new("身份已取消", "no longer on the list"),
            ReasonCode.OtherIdentity => new("不是优先身份", "another identity decides"),
            ReasonCode.OtherDistrict => new("认定区不是本区", "recognised elsewhere"),
            _ => new("未说明本区", "district not said"),
        };

    /// <summary>A change in words: 变更 202506 低保边缘户→低保对象.</summary>
    public static string Of(LedgerChange change, Language language)
    {
        var what = $"{Of(change.Mark).In(language)} {change.Month}";
        return change switch
        {
            { IsReturn: true } => $"{what} {new Bilingual("恢复", "on the list again").In(language)} {change.To}",
            { Mark: LedgerMark.Changed } => $"{what} {change.From}→{change.To}",
            _ => what,
        };
    }
}
