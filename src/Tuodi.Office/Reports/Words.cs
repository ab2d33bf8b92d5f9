using Tuodi.Kernel;
using Tuodi.Office.Auditing;
using Tuodi.Office.Lists;
using Tuodi.Office.Recognising;

namespace Tuodi.Office.Reports;

/// <summary>What verdicts, columns and reasons are called in reports.</summary>
public static class Words
{
    /// <summary>The word for a verdict.</summary>
    public static Bilingual Of(Verdict verdict) =>
        verdict switch
        {
            Verdict.Right => new("相符", "right"),
            Verdict.Owed => new("应补", "owed"),
            Verdict.Overpaid => new("应退", "overpaid"),
            Verdict.CannotSay => new("无法判断", "cannot say"),
            _ => new("正负抵消", "cancelled"),
        };

    /// <summary>The word for a column of payments.</summary>
    public static Bilingual Of(PaidColumn column) =>
        column == PaidColumn.SecondRound ? new("倾斜救助", "second round") : new("医疗救助", "assistance");

    /// <summary>The word for a kind of reason.</summary>
    public static Bilingual Of(ReasonKind kind) =>
        kind switch
        {
            ReasonKind.NotOnRoster => new("当日不在名册", "not on the roster that day"),
            ReasonKind.StatusFoundLater => new("身份事后认定", "status found later"),
            ReasonKind.NothingPaid => new("应救未救", "nothing was paid"),
            ReasonKind.SecondRoundNotPaid => new("倾斜救助未支付", "the second round was not paid"),
            ReasonKind.CapUsedUp => new("年度限额", "cap used up or passed"),
            ReasonKind.BelowDeductible => new("未超过起付线", "below the deductible"),
            ReasonKind.DeductibleNotTaken => new("未扣起付线", "deductible not taken"),
            ReasonKind.DeductibleTakenTwice => new("重复扣起付线", "deductible taken twice"),
            ReasonKind.WrongRate => new("比例不符", "wrong rate"),
            ReasonKind.ReferralNotCounted => new("转诊未计", "referral not counted"),
            ReasonKind.OutsidePolicy => new("不在待遇范围", "paid outside the policy"),
            ReasonKind.BaseDiffers => new("基数不符", "another base"),
            ReasonKind.OtherIdentity => new("身份不符", "another identity"),
            ReasonKind.FollowsAssistance => new("由医疗救助引起", "follows from assistance"),
            ReasonKind.FollowsEarlierVisit => new("由此前就诊引起", "follows from earlier visits"),
            ReasonKind.NothingLeft => new("保险后无剩余", "insurance left nothing"),
            ReasonKind.UnpairedReversal => new("冲销无对应", "reversal without its row"),
            ReasonKind.MayBeTakenBack => new("可能已被冲销", "may have been taken back"),
            ReasonKind.MissingFact => new("缺少信息", "a fact is not known"),
            ReasonKind.EarlierVisitUnknown => new("此前就诊无法核算", "an earlier visit is not known"),
            ReasonKind.IdentityFromList => new("身份以清单为准", "identity from the list"),
            ReasonKind.DayFromMonth => new("以月末为就诊日", "day from the month"),
            ReasonKind.Unexplained => new("需人工核对", "unexplained"),
            _ => new("无", "none"),
        };

    /// <summary>The words for a reason, with the name of what is missing.</summary>
    public static string Of(ReasonCount reason, Language language) =>
        reason.Missing is { } missing
            ? $"{Of(reason.Kind).In(language)} ({FieldTitles.Of(missing, language)})"
            : Of(reason.Kind).In(language);

    /// <summary>The word for a kind of list.</summary>
    public static Bilingual Of(ListKind kind) =>
        kind switch
        {
            ListKind.SettlementInside => new("区内明细", "settlements inside the district"),
            ListKind.SettlementAcross => new("跨区明细", "settlements across districts"),
            ListKind.SettlementManual => new("手工明细", "reimbursements by hand"),
            ListKind.SettlementVeterans => new("联网结算明细", "veterans' networked settlements"),
            ListKind.VisitRecords => new("就诊记录", "visits for reimbursement by hand"),
            ListKind.ReimbursementVisits => new("受理明细", "visits of reimbursements by hand"),
            ListKind.ReimbursementCases => new("受理记录", "reimbursements by hand that were accepted"),
            ListKind.Unrescued => new("未救助明细", "settlements that drew no assistance"),
            ListKind.MakeUp => new("应补应退明细", "payments to be made up or paid back"),
            ListKind.Roster => new("救助对象名单", "roster of recipients"),
            ListKind.MajorDiseases => new("重大疾病编码库", "codes of major diseases"),
            ListKind.Institutions => new("医药机构名录", "institutions"),
            ListKind.Deaths => new("死亡人员名单", "deaths"),
            ListKind.Enrolment => new("资助参保对象全量明细", "full list of subsidised enrolment"),
            ListKind.EnrolmentPaid => new("困难人员参保核实", "what people paid for enrolment"),
            ListKind.TaxClaims => new("税务请款明细", "claims of the tax bureau"),
            ListKind.EnrolmentAmounts => new("参保档次配置", "yearly table of identities and amounts"),
            ListKind.RecipientIdentities => new("医疗救助身份配置", "recipient identities and the enrolment identities in them"),
            ListKind.IdentityTerms => new("类别转换", "one identity in three vocabularies"),
            _ => new("优抚医疗补助标准", "yearly amounts of kinds of veterans"),
        };

    /// <summary>A name as JSON and expected results write it: <c>cannot-say</c>.</summary>
    public static string Key<T>(T value)
        where T : struct, Enum => Recognising.FieldNames.Write(value.ToString(), '-');
}
