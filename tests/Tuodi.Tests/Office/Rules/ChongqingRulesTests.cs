using Tuodi.Kernel;
using Tuodi.Office.Lists;
using Tuodi.Office.Rules;
using Tuodi.Tests.House;
using static Tuodi.Tests.Office.Auditing.Month;

namespace Tuodi.Tests.Office.Rules;

/// <summary>The set that ships for Chongqing: each rule on and off, in order, first hit, repeatable.</summary>
public class ChongqingRulesTests
{
    private static readonly HashSet<string> MajorDiseases = ["C92.000"];

    private static OfficeRuleSet Set { get; } =
        OfficeRuleReader.Read(Path.Combine(Repository.Root, "data", "office", "rules", "500000.yaml"), "500000.yaml");

    public static TheoryData<string, string> Hits =>
        new()
        {
            { "outpatient_major_disease", "门诊重大疾病匹配" },
            { "medical_category_keep", "门诊救助" },
            { "hospital_keyword_exclude", "对象类别不符" },
            { "pool_equals_policy", "无救助金额" },
            { "large_equals_policy", "无救助金额" },
            { "serious_equals_policy", "无救助金额" },
            { "normal_rescue_limit", "无救助额度" },
            { "major_rescue_limit", "无救助额度" },
            { "large_fee_rescue_limit", "无救助额度" },
            { "identity_exclude", "对象类别不符" },
            { "total_fee_offset_pair", "正负费用抵消" },
            { "medical_assistance_positive", "已享受医疗救助" },
        };

    [Fact]
    public void The_set_has_these_rules_in_this_order() => Set.Rules.Select(rule => rule.Code).ShouldBe(Hits.Select(hit => hit.Data.Item1));

    [Theory]
    [MemberData(nameof(Hits))]
    public void Each_rule_hits_its_rows_when_it_is_on_and_none_when_it_is_off(string code, string remark)
    {
        var rows = RowsFor(code);
        var on = Run(Only(code).With(code, true), rows);
        on.Flags[0].Code.ShouldBe(code);
        on.Flags[0].Remark.ShouldBe(remark);
        on.Flags[0].IsExcluded.ShouldBe(code != "outpatient_major_disease");
        on.Log.Hits.Single().ShouldBe((code, code == "total_fee_offset_pair" ? 2 : 1));
        Run(Only(code), rows).Flags.ShouldAllBe(flag => flag.Code == null && !flag.IsExcluded);
    }

    [Theory]
    [InlineData("5999.99", false)]
    [InlineData("6000", true)]
    [InlineData("6000.01", true)]
    public void A_cap_is_used_up_from_its_amount_on_not_only_at_it(string used, bool excluded)
    {
        var row = Row with { Used = new Dictionary<string, Money> { ["used_ordinary"] = Yuan(decimal.Parse(used)) } };
        Run(Only("normal_rescue_limit").With("normal_rescue_limit", true), [row]).Flags[0].IsExcluded.ShouldBe(excluded);
    }

    [Fact]
    public void A_rule_that_keeps_goes_before_those_that_exclude()
    {
        var all = Set.Rules.Aggregate(Set, (set, rule) => set.With(rule.Code, true));
        var row = RowsFor("outpatient_major_disease")[0] with
        {
            Institution = "某某诊所",
            Used = new Dictionary<string, Money> { ["used_ordinary"] = Yuan(6000m) },
        };
        Run(all, [row]).Flags[0].ShouldBe(new RowFlag(NoticeState.Notice, false, "outpatient_major_disease", "门诊重大疾病匹配"));
        Run(all.With("outpatient_major_disease", false), [row]).Flags[0].Code.ShouldBe("medical_category_keep");
        Run(all.With("outpatient_major_disease", false).With("medical_category_keep", false), [row])
            .Flags[0]
            .Code.ShouldBe("hospital_keyword_exclude");
    }

    [Fact]
    public void Running_again_gives_the_same_flags_and_switching_off_takes_them_back()
    {
        var rows = RowsFor("hospital_keyword_exclude");
        var on = Set.With("hospital_keyword_exclude", true);
        Run(on, rows).Flags.ShouldBe(Run(on, rows).Flags);
        Run(on.With("hospital_keyword_exclude", false), rows).Flags[0].IsExcluded.ShouldBeFalse();
        rows[0].Institution.ShouldBe("某某诊所");
    }

    [Fact]
    public void The_log_counts_what_was_excluded_kept_and_hit()
    {
        var rows = RowsFor("hospital_keyword_exclude").Concat(RowsFor("outpatient_major_disease")).Append(Row).ToList();
        var log = Run(Set.With("hospital_keyword_exclude", true), rows).Log;
        (log.Total, log.Excluded, log.Kept).ShouldBe((3, 1, 2));
        log.Hits.Where(hit => hit.Hits > 0).ShouldBe([("outpatient_major_disease", 1), ("hospital_keyword_exclude", 1)]);
        log.States[NoticeState.Notice].ShouldBe(2);
    }

    [Theory]
    [InlineData(0, NoticeState.NoAmount, "无救助金额", "无救助金额")]
    [InlineData(-1, NoticeState.NoAmount, "无救助金额", "无救助金额")]
    [InlineData(300, NoticeState.NoNotice, "拟通知1", "不通知")]
    [InlineData(301, NoticeState.Notice, "拟通知2", "拟通知")]
    public void Above_three_hundred_a_person_is_notified(int left, NoticeState state, string name, string older)
    {
        Run(Set, [Row with { Basic = Row.InPolicy!.Value - Yuan(left) }]).Flags[0].State.ShouldBe(state);
        NoticeStates.Name(state).ShouldBe(name);
        NoticeStates.Name(state, older: true).ShouldBe(older);
    }

    [Fact]
    public void Three_rows_of_one_amount_leave_one_when_one_is_a_reversal()
    {
        var rows = RowsFor("total_fee_offset_pair");
        var run = Run(Set, [.. rows, rows[0]]);
        run.Flags.Select(flag => flag.IsExcluded).ShouldBe([true, true, false]);
    }

    private static SettlementRow Row { get; } =
        new()
        {
            Spot = default,
            Kind = ListKind.Unrescued,
            Period = "202501",
            PersonId = Ana,
            VisitKind = "普通住院",
            Institution = "江津区某医院",
            Total = Yuan(5000m),
            InPolicy = Yuan(4000m),
            Basic = Yuan(3000m),
            LargeAmount = Money.Zero,
            CriticalIllness = Money.Zero,
        };

    private static OfficeRuleSet Only(string code) =>
        Set with
        {
            Rules = [Set.Rules.First(rule => rule.Code == code) with { IsOn = false }],
        };

    private static RuleRun Run(OfficeRuleSet set, IReadOnlyList<SettlementRow> rows) =>
        RuleRun.Of(set, rows, row => row.Identity, MajorDiseases);

    private static IReadOnlyList<SettlementRow> RowsFor(string code) =>
        code switch
        {
            "outpatient_major_disease" => [Row with { VisitKind = "门诊慢特病", DiseaseCode = "c92.000 " }],
            "medical_category_keep" => [Row with { VisitKind = "普通门诊" }],
            "hospital_keyword_exclude" => [Row with { Institution = "某某诊所" }],
            "pool_equals_policy" => [Row with { Basic = Row.InPolicy }],
            "large_equals_policy" => [Row with { LargeAmount = Row.InPolicy, Basic = Money.Zero }],
            "serious_equals_policy" => [Row with { CriticalIllness = Row.InPolicy, Basic = Money.Zero }],
            "normal_rescue_limit" => [Used("used_ordinary", 6000m)],
            "major_rescue_limit" => [Used("used_major", 100_000m)],
            "large_fee_rescue_limit" => [Used("used_large", 60_000m)],
            "identity_exclude" => [Row with { Identity = "脱贫不稳定户(救助)" }],
            "total_fee_offset_pair" =>
            [
                Row with
                {
                    Kind = ListKind.MakeUp,
                },
                Row with
                {
                    Kind = ListKind.MakeUp,
                    Total = -Row.Total!.Value,
                },
            ],
            _ => [Row with { Kind = ListKind.MakeUp, Assistance = Yuan(1m) }],
        };

    private static SettlementRow Used(string column, decimal yuan) =>
        Row with
        {
            Used = new Dictionary<string, Money> { [column] = Yuan(yuan) },
        };
}
