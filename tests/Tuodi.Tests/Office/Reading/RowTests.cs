using Tuodi.Kernel;
using Tuodi.Office.Lists;

namespace Tuodi.Tests.Office.Reading;

/// <summary>Rows: what is left out, what is refused and why, what warns only.</summary>
public sealed class RowTests : IDisposable
{
    private const string Across =
        "清算期,结算id,认定地,身份证号,姓名,就诊医疗机构名称,入院日期,结算日期,费用总额,符合医保报销金额,基本医疗保险报销金额,进入医疗救助金额（元）,医疗救助,个人现金支付金额（元）";

    private readonly Lists _lists = new();

    public void Dispose() => _lists.Dispose();

    [Fact]
    public void The_base_with_a_unit_in_its_heading_is_not_read_as_nothing()
    {
        var row = Settlement("81.02,75.54,45.32,30.22,18.13,17.57").Settlements.ShouldHaveSingleItem();
        (row.InPolicy, row.Basic, row.AssistanceBase, row.Assistance).ShouldBe(
            (new Money(7_554), new Money(4_532), new Money(3_022), new Money(1_813))
        );
        ControlSums.LeftByInsurance(row).ShouldBe(row.AssistanceBase);
    }

    [Fact]
    public void Sums_that_do_not_hold_warn_and_reject_nothing()
    {
        var list = Settlement("81.02,75.54,45.32,30.00,18.13,15.47");
        list.Settlements.ShouldHaveSingleItem();
        (list.Sums!.TotalsChecked, list.Sums.TotalsOff, list.Sums.BasesChecked, list.Sums.BasesOff).ShouldBe((1, 1, 1, 1));
        list.Warnings.Count.ShouldBe(2);
        list.Warnings[0].Examples.ShouldHaveSingleItem().Line.ShouldBe(2);
    }

    [Fact]
    public void What_a_list_does_not_say_is_nothing_and_is_not_checked()
    {
        var list = Settlement("81.02,,--,,,");
        var row = list.Settlements.ShouldHaveSingleItem();
        (row.InPolicy, row.Basic, row.Assistance, row.SecondRound).ShouldBe((null, null, null, null));
        list.Sums!.TotalsChecked.ShouldBe(0);
        list.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void A_reversal_is_negative()
    {
        var row = Settlement("-81.02,-75.54,-45.32,-30.22,-18.13,-17.57").Settlements.ShouldHaveSingleItem();
        row.Total.ShouldBe(new Money(-8_102));
        ControlSums.PaidByAll(row).ShouldBe(row.Total);
    }

    [Theory]
    [InlineData("合计,,,,,,,,100,200")]
    [InlineData(",,,总计：,,,,,100,200")]
    [InlineData("小 计,,,,,,,,100")]
    [InlineData("制表人：周九,审核人：吴十")]
    [InlineData("清算期,结算id,认定地,身份证号,姓名,就诊医疗机构名称,入院日期,结算日期,费用总额")]
    [InlineData(" ,\t, ")]
    public void Rows_that_are_no_entries_are_left_out(string row)
    {
        var list = Settlement($"1,1,1,0,0,0\n{row}");
        (list.RowsRead, list.RowsLeftOut, list.RowsRefused).ShouldBe((1, 1, 0));
    }

    [Fact]
    public void Sheets_that_were_put_together_lose_no_entry_above_the_second_headings()
    {
        var list = _lists.ReadText(
            $"{Lists.RosterHeadings}\n{Lists.Id(1)},周一,双河镇,一村,低保对象\n{Lists.RosterHeadings}\n{Lists.Id(2)},周二,双河镇,一村,低保对象\n"
        );
        (list.HeadingRow, list.Roster.Count, list.RowsLeftOut).ShouldBe((1, 2, 1));
    }

    [Fact]
    public void An_entry_without_an_identity_number_is_refused_and_not_left_out()
    {
        var list = Settlement("1,1,1,0,0,0\n202501,2,某区,,周二,医院,20250101,20250102,5,5,5,0,0,0");
        (list.RowsRead, list.RowsRefused, list.Settlements.Count).ShouldBe((2, 1, 1));
        var refused = list.Refused.ShouldHaveSingleItem();
        (refused.Spot.Line, refused.Spot.Column, refused.Heading).ShouldBe((3, 4, "身份证号"));
        refused.Reason.English!.ShouldContain("no identity number");
    }

    [Theory]
    [InlineData("574.295,1,1,0,0,0", "费用总额", 9, "two decimals")]
    [InlineData("1,#REF!,1,0,0,0", "符合医保报销金额", 10, "no amount")]
    public void A_cell_that_cannot_be_read_refuses_its_row_with_column_and_reason(string amounts, string heading, int column, string reason)
    {
        var list = Settlement(amounts);
        list.Settlements.ShouldBeEmpty();
        var refused = list.Refused.ShouldHaveSingleItem();
        (refused.Heading, refused.Spot.Column).ShouldBe((heading, column));
        refused.Reason.English!.ShouldContain(reason);
    }

    [Fact]
    public void Numbers_that_may_have_been_rounded_are_pointed_at_where_others_were()
    {
        var whole =
            Enumerable.Range(1, 5000).Select(Lists.Id).First(id => Tuodi.Kernel.IdentityCheckDigit.Of(id[..15] + "00") == '0')[..15]
            + "000";
        var rounded =
            Enumerable.Range(1, 5000).Select(Lists.Id).First(id => Tuodi.Kernel.IdentityCheckDigit.Of(id[..15] + "00") != '0')[..15]
            + "000";
        _lists.ReadText($"身份证号,身份\n{whole},低保对象\n").Warnings.ShouldBeEmpty();
        var list = _lists.ReadText($"身份证号,身份\n{whole},低保对象\n{rounded},低保对象\n");
        list.Refused.ShouldHaveSingleItem().Reason.English!.ShouldContain("silently rounded");
        list.Warnings.ShouldHaveSingleItem().Text.English!.ShouldContain("000");
    }

    [Fact]
    public void The_month_of_a_list_comes_from_its_rows_then_from_the_user_then_from_its_name()
    {
        var text = $"身份证号,身份\n{Lists.Id(1)},低保对象\n";
        _lists.ReadText(text, "名单202506.csv").Roster[0].Month.ShouldBe("202506");
        _lists.ReadText(text, "名单2025年6月.csv").Roster[0].Month.ShouldBe("202506");
        _lists.ReadText(text, "名单.csv").Roster[0].Month.ShouldBeNull();
        _lists.ReadText(text, "名单202506-202507.csv").Roster[0].Month.ShouldBeNull();
        _lists.ReadText(text, "名单202506.csv", options: new ReadOptions { Month = "202505" }).Roster[0].Month.ShouldBe("202505");
        _lists.Roster("月份", "2025-04").Roster[0].Month.ShouldBe("202504");
        _lists.ReadText($"所属年份,所属月份,身份证号,身份\n2025,4月,{Lists.Id(1)},低保对象\n").Roster[0].Month.ShouldBe("202504");
    }

    [Fact]
    public void A_roster_with_days_or_months_of_the_status()
    {
        var row = _lists
            .ReadText($"身份证号,身份,认定时间,终止时间\n{Lists.Id(1)},低保对象,202501,2025年2月\n{Lists.Id(2)},低保对象,2025-01-05,长期\n")
            .Roster;
        (row[0].From, row[0].To).ShouldBe((new DateOnly(2025, 1, 1), new DateOnly(2025, 2, 28)));
        (row[1].From, row[1].To).ShouldBe((new DateOnly(2025, 1, 5), null));
    }

    [Theory]
    [InlineData(",低保对象", "身份证号码")]
    [InlineData("{0},", "医疗救助身份")]
    [InlineData("999999198001011000,低保对象", "身份证号码")]
    public void One_blank_in_the_full_list_of_enrolment_refuses_the_whole_file(string row, string heading)
    {
        var text = $"身份证号码,医疗救助身份,纳入资助时间\n{Lists.Id(1)},低保对象,202501\n{string.Format(row, Lists.Id(2))},202501\n";
        var problem = Should.Throw<ProblemException>(() => _lists.ReadText(text)).Problems.ShouldHaveSingleItem();
        problem.Spot.Line.ShouldBe(3);
        problem.Wrong.ShouldContain(heading);
        problem.Wrong.ShouldContain("counts as cancelled");
    }

    [Fact]
    public void The_table_of_enrolment_amounts_with_its_trailing_spaces_and_ranges()
    {
        var list = _lists.ReadText(
            "代缴类别,档次,资助代缴金额（元）,个人实缴金额（元）,标准执行起止时间,代缴资金支付部门\n民政城乡低保对象,一档,360 ,40 ,2024.10.1-2025.6.30,医保局\n"
        );
        list.EnrolmentAmounts.ShouldHaveSingleItem()
            .ShouldBe(
                new EnrolmentAmountRow(
                    list.EnrolmentAmounts[0].Spot,
                    "民政城乡低保对象",
                    null,
                    "一档",
                    null,
                    Money.OfYuan(40),
                    Money.OfYuan(360),
                    new Period(new(2024, 10, 1), new(2025, 6, 30)),
                    "医保局"
                )
            );
    }

    [Fact]
    public void Recipient_identities_and_terms_of_several_words()
    {
        var recipient = _lists
            .ReadText("优先级,医疗救助身份,包含参保身份\n3,监测对象,脱贫不稳定户、边缘易致贫户；重度(一、二级)残疾人员\n")
            .RecipientIdentities.ShouldHaveSingleItem();
        (recipient.Priority, recipient.Identity).ShouldBe((3, "监测对象"));
        recipient.Includes.ShouldBe(["脱贫不稳定户", "边缘易致贫户", "重度(一、二级)残疾人员"]);
        var term = _lists
            .ReadText("税务代缴数据口径,医保数据导出对象口径,国家字典值名称\n民政城乡低保对象,\"低保中重残重病人员,低保对象\",\n")
            .IdentityTerms.ShouldHaveSingleItem();
        (term.Tax.Single(), term.Insurance.Count, term.National.Count).ShouldBe(("民政城乡低保对象", 2, 0));
    }

    [Fact]
    public void Yearly_amounts_of_veterans_with_uneven_blanks() =>
        _lists
            .ReadText(
                "序号,优抚类别,优抚住院医疗补助金额（人/元/年）\n1,残疾退役军人 /七级 / 因战,4000\n2,残疾退役军人 / 六级 / 患精神病,0\n"
            )
            .VeteranQuotas.Select(row => (row.VeteranKind, row.Amount))
            .ShouldBe([("残疾退役军人/七级/因战", Money.OfYuan(4000)), ("残疾退役军人/六级/患精神病", Money.Zero)]);

    [Fact]
    public void Accepted_reimbursements_and_their_visits_in_two_sheets_of_a_workbook()
    {
        var path = new Workbook()
            .Sheet(
                "受理记录",
                [
                    "受理记录ID",
                    "患者姓名",
                    "身份证号",
                    "银行名称",
                    "银行账号",
                    "户名",
                    "总金额",
                    "政策内金额",
                    "统筹报销金额",
                    "受理状态",
                    "创建时间",
                    "更新时间",
                ],
                [
                    "17",
                    "周一",
                    Lists.Id(1),
                    "某银行",
                    "6200000000000000001",
                    "周父",
                    "1200",
                    "1000",
                    "600",
                    "已受理",
                    "2025-06-03 10:00:00",
                    "20250604",
                ]
            )
            .Sheet(
                "受理明细",
                [
                    "受理记录ID",
                    "就诊记录ID",
                    "患者姓名",
                    "身份证号",
                    "医院名称",
                    "就诊类别",
                    "入院时间",
                    "出院时间",
                    "结算时间",
                    "总费用",
                    "政策内费用",
                    "统筹报销金额",
                    "医疗救助金额",
                    "处理状态",
                ],
                [
                    "17",
                    "91",
                    "周一",
                    Lists.Id(1),
                    "某医院",
                    "普通住院",
                    "2025-05-01",
                    "2025-05-03",
                    "20250503",
                    "1200",
                    "1000",
                    "600",
                    "0",
                    "已报销",
                ]
            )
            .Save(_lists.In("受理台账.xlsx"));
        var lists = new ListReader(Lists.Data).Read(path);
        lists.Select(list => list.Kind).ShouldBe([ListKind.ReimbursementCases, ListKind.ReimbursementVisits]);
        var accepted = lists[0].ReimbursementCases.ShouldHaveSingleItem();
        (accepted.Id, accepted.PersonId, accepted.Total, accepted.Basic, accepted.Status).ShouldBe(
            ("17", Lists.Id(1), Money.OfYuan(1200), Money.OfYuan(600), "已受理")
        );
        (accepted.Account, accepted.Created, accepted.Updated).ShouldBe(
            (new BankAccount("周父", "某银行", null, "6200000000000000001"), new DateOnly(2025, 6, 3), new DateOnly(2025, 6, 4))
        );
        var visit = lists[1].Settlements.ShouldHaveSingleItem();
        (visit.CaseId, visit.SettlementId, visit.Settled).ShouldBe(("17", "91", new DateOnly(2025, 5, 3)));
    }

    [Fact]
    public void The_full_list_of_enrolment_says_its_month_and_a_roster_where_the_identity_is_recognised()
    {
        _lists
            .ReadText($"身份证号码,身份\n{Lists.Id(1)},特困人员\n", "资助参保2025年6月.csv")
            .Enrolments.ShouldHaveSingleItem()
            .Month.ShouldBe("202506");
        _lists
            .ReadText($"身份证号,资助身份,认定区\n{Lists.Id(1)},特困人员,江津区\n")
            .Roster.ShouldHaveSingleItem()
            .RecognisedAt.ShouldBe("江津区");
    }

    [Fact]
    public void Claims_payments_deaths_diseases_and_institutions()
    {
        var claim = _lists
            .ReadText($"身份证号码,代缴金额,代缴类别,请款批次\n{Lists.Id(1)},\"￥1,280.00\",特困人员,第一批\n")
            .TaxClaims.ShouldHaveSingleItem();
        (claim.Subsidy, claim.Identity, claim.Batch).ShouldBe((Money.OfYuan(1280), "特困人员", "第一批"));
        var paid = _lists
            .ReadText($"身份证号,居民医保缴费金额,居民医保所属区划\n{Lists.Id(1)},120,某区\n")
            .EnrolmentPayments.ShouldHaveSingleItem();
        (paid.OwnPayment, paid.ResidentDivision, paid.EmployeeDivision).ShouldBe((Money.OfYuan(120), "某区", null));
        _lists
            .ReadText($"身份证号码,死亡时间\n{Lists.Id(1)},2025/3/1\n")
            .Deaths.ShouldHaveSingleItem()
            .Died.ShouldBe(new DateOnly(2025, 3, 1));
        var diseases = _lists.ReadText("疾病编码,疾病名称,状态\nm00500,慢性病,1\nC00,肿瘤,0\n").MajorDiseases;
        diseases.Select(disease => (disease.Code, disease.IsOn)).ShouldBe([("M00500", true), ("C00", false)]);
        var institution = _lists
            .ReadText("医疗机构名称,医疗机构编码,医院等级\n某区人民医院,H001,三级甲等\n")
            .Institutions.ShouldHaveSingleItem();
        (institution.Name, institution.Code, institution.Level, institution.Division).ShouldBe(("某区人民医院", "H001", "三级甲等", null));
    }

    [Fact]
    public void Days_of_two_shapes_in_one_row()
    {
        var row = _lists
            .ReadText(
                $"姓名,身份证号,就诊医疗机构名称,入院时间,出院时间,结算时间,总费用\n周一,{Lists.Id(1)},医院,2025-01-05,2025-01-09,20250110,100\n"
            )
            .Settlements.ShouldHaveSingleItem();
        (row.Admitted, row.Discharged, row.Settled).ShouldBe((new(2025, 1, 5), new(2025, 1, 9), new(2025, 1, 10)));
    }

    [Fact]
    public void Unknown_identities_are_listed_with_their_number()
    {
        var list = _lists.ReadText($"身份证号,身份\n{Lists.Id(1)},低保对象\n{Lists.Id(2)},神秘对象\n{Lists.Id(3)},神秘对象\n");
        list.UnknownIdentities.ShouldHaveSingleItem().ShouldBe(new("神秘对象", 2));
        list.Roster.Count.ShouldBe(3);
    }

    [Fact]
    public void Progress_is_told_to_the_end()
    {
        var told = new Told();
        new ListReader(Lists.Data).Read(_lists.Write("a.csv", $"身份证号,身份\n{Lists.Id(1)},低保对象\n"), progress: told);
        told.Last!.Rows.ShouldBe(1);
        told.Last.Percent.ShouldBe(100);
    }

    private OfficeList Settlement(string amounts) =>
        _lists.ReadText($"{Across}\n202501,1,某区,{Lists.Id(1)},周一,某区人民医院,20250101,20250105,{amounts}\n", "跨区明细.csv");

    private sealed class Told : IProgress<ReadProgress>
    {
        public ReadProgress? Last { get; private set; }

        public void Report(ReadProgress value) => Last = value;
    }
}
