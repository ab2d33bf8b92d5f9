using System.Collections.Concurrent;
using Tuodi.Kernel;
using Tuodi.Office.Recognising;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;
using Tuodi.Settlement.Results;

namespace Tuodi.Office.Auditing;

/// <summary>The reasons in words that an office can send on.</summary>
internal static class ReasonWords
{
    private static readonly string[] ReferralTitles = ["本地就医", "已转诊", "已备案", "未转诊", "急诊"];

    private static readonly ConcurrentDictionary<(PaidColumn Column, Category? Category, DateOnly Day, Citation? Cite), Reason> Unpaid = [];

    private static readonly ConcurrentDictionary<string, Reason> Lacking = new(StringComparer.Ordinal);

    public static IReadOnlyList<string> Referrals { get; } = Codes.Of(CodeField.Referral);

    public static int Unreferred { get; } = Codes.Find(CodeField.Referral, "unreferred");

    public static Reason WhyNothing(ReasonCase at, ReasonKind because)
    {
        var cite = at.Work?.Row.Cite ?? at.Result?.Layer.Cite;
        return because switch
        {
            ReasonKind.NotOnRoster => NotOnRoster(at),
            ReasonKind.CapUsedUp => new Reason(because, UsedUp(at.Work), cite),
            ReasonKind.BelowDeductible => new Reason(because, Below(at.Work!), cite),
            ReasonKind.NothingLeft => new Reason(because, new("保险报销后没有剩余", "insurance left nothing"), cite),
            _ => new Reason(
                ReasonKind.OutsidePolicy,
                new("该次就诊或该类对象不在本项待遇范围之内", "the policy pays nothing of this for such a visit or such a person"),
                cite
            ),
        };
    }

    // A list of what drew nothing gives the same few reasons a million times: each is kept once.
    public static Reason NothingPaid(ReasonCase at) =>
        Unpaid.GetOrAdd(
            (at.Column, at.Result?.Category, at.Step.Day!.Value, Cite(at)),
            key => NothingPaid(key.Column, key.Category, key.Day, key.Cite)
        );

    private static Reason NothingPaid(PaidColumn column, Category? category, DateOnly day, Citation? cite)
    {
        var zh = category?.Title.In(Language.Chinese);
        var en = category?.Title.In(Language.English);
        return column == PaidColumn.SecondRound
            ? new Reason(
                ReasonKind.SecondRoundNotPaid,
                new($"应享受倾斜救助而未支付（{zh}）", $"the second round is due and was not paid ({en})"),
                cite
            )
            : new Reason(
                ReasonKind.NothingPaid,
                new($"{day:yyyy-MM-dd} 为{zh}，应救助而未救助", $"was {en} on {day:yyyy-MM-dd}, and nothing was paid"),
                cite
            );
    }

    public static Reason StatusFoundLater(Category category, DateOnly since, DateOnly day) =>
        new(
            ReasonKind.StatusFoundLater,
            new(
                $"身份（{category.Title.In(Language.Chinese)}）于 {since:yyyy-MM-dd} 认定，按规定可追溯至 {day:yyyy-MM-dd} 的就诊",
                $"the status {category.Title.In(Language.English)} was found on {since:yyyy-MM-dd} and reaches back to the visit of {day:yyyy-MM-dd}"
            )
        );

    public static Reason FollowsAssistance(Money assistance) =>
        new(
            ReasonKind.FollowsAssistance,
            new(
                $"按实付医疗救助 {assistance} 计算则相符，差额由医疗救助引起",
                $"right for assistance as it was paid, {assistance}: the difference comes from there"
            )
        );

    public static Reason FollowsEarlierVisit() =>
        new(
            ReasonKind.FollowsEarlierVisit,
            new(
                "按本年度此前各次实付计算则相符，差额由此前就诊引起",
                "right for the year as it was paid: the difference comes from earlier visits"
            )
        );

    public static Reason OtherIdentity(Category category, bool listed) =>
        new(
            ReasonKind.OtherIdentity,
            new(
                $"实付与按{category.Title.In(Language.Chinese)}计算相符{(listed ? "，清单所列身份与名册不符" : "")}",
                $"what was paid is right for {category.Title.In(Language.English)}{(listed ? ", the identity that the list names against the roster" : "")}"
            )
        );

    public static Reason Referral(int told, int counted, Citation? cite) =>
        new(
            ReasonKind.ReferralNotCounted,
            new(
                $"清单为{ReferralTitles[told]}，实付与按{ReferralTitles[counted]}计算相符",
                $"the visit is {Referrals[told]}, and what was paid is right for {Referrals[counted]}"
            ),
            cite
        );

    public static Reason CapPassed(LayerWork work) =>
        new(
            ReasonKind.CapUsedUp,
            new($"支付超过年度限额：{Drawn(work, Language.Chinese)}", $"paid beyond the cap: {Drawn(work, Language.English)}"),
            work.Row.Cite
        );

    public static Reason DeductibleNotTaken(LayerWork work) =>
        new(
            ReasonKind.DeductibleNotTaken,
            new($"未扣除起付线 {Yuan(work.Borne)}", $"the deductible of {Yuan(work.Borne)} was not taken"),
            work.Row.Cite
        );

    public static Reason DeductibleTakenTwice(LayerWork work, bool again) =>
        new(
            ReasonKind.DeductibleTakenTwice,
            again
                ? new(
                    $"起付线 {Yuan(work.Deductible)} 本年度此前已扣，又扣一次",
                    $"the deductible of {Yuan(work.Deductible)} had been borne earlier this year and was taken again"
                )
                : new($"起付线 {Yuan(work.Deductible)} 扣了两次", $"the deductible of {Yuan(work.Deductible)} was taken twice"),
            work.Row.Cite
        );

    public static Reason BaseDiffers(Money listed, Money computed, bool explains) =>
        new(
            ReasonKind.BaseDiffers,
            explains
                ? new(
                    $"清单进入救助金额 {listed}，应为 {computed}；按清单金额计算与实付相符",
                    $"the list's base is {listed} where it should be {computed}; what was paid is right for the list's"
                )
                : new($"清单进入救助金额 {listed}，应为 {computed}", $"the list's base is {listed} where it should be {computed}")
        );

    public static Reason WrongRate(Rate rate, LayerWork work)
    {
        var right = work.Bands.Count > 0 ? new Rate(work.Bands[0].Rate) : Rate.Zero;
        return new Reason(
            ReasonKind.WrongRate,
            new($"实付相当于按 {rate} 支付，应为 {right}", $"paid at {rate} where {right} is right"),
            work.Row.Cite
        );
    }

    public static Reason Unexplained() =>
        new(
            ReasonKind.Unexplained,
            new("改变任何单项因素都得不到实付金额，需人工核对", "no single change gives what was paid; a person must look")
        );

    public static Reason Missing(string name) =>
        Lacking.GetOrAdd(
            name,
            each => new Reason(ReasonKind.MissingFact, new($"缺少：{FieldTitles.Of(each, Language.Chinese)}", $"not known: {each}"))
        );

    private static Citation? Cite(ReasonCase at) => at.Work?.Row.Cite ?? at.Result?.Layer.Cite;

    private static Reason NotOnRoster(ReasonCase at)
    {
        var day = at.Step.Day!.Value;
        return at.Step.Held!.FromList
            ? new Reason(ReasonKind.NotOnRoster, new("清单未列救助身份", "the list names no recipient identity"))
            : new Reason(ReasonKind.NotOnRoster, new($"{day:yyyy-MM-dd} 不在救助对象名册", $"not on the roster on {day:yyyy-MM-dd}"));
    }

    private static Bilingual UsedUp(LayerWork? work) =>
        work is null
            ? new("本年度支付次数已用完", "already paid as often this year as the policy allows")
            : new($"年度限额已用完：{Drawn(work, Language.Chinese)}", $"the cap is used up: {Drawn(work, Language.English)}");

    private static Bilingual Below(LayerWork work) =>
        new(
            $"保险报销后剩余 {Yuan(work.Base)}，未超过起付线 {Yuan(work.Deductible)}",
            $"insurance left {Yuan(work.Base)}, which does not pass the deductible of {Yuan(work.Deductible)}"
        );

    private static string Drawn(LayerWork work, Language language)
    {
        var use = work.Caps.Concat(work.BaseCaps).Where(each => each.Cut > Money.Zero).Select(each => (CapUse?)each).FirstOrDefault();
        return use is not { } cap ? string.Empty
            : language == Language.Chinese ? $"限额 {cap.Limit}，此前已用 {cap.Drawn}"
            : $"limit {cap.Limit}, drawn before {cap.Drawn}";
    }

    private static Money Yuan(Fraction fen) => new((long)fen.RoundHalfUp());
}
