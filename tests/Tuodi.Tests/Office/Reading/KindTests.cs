using Tuodi.Kernel;
using Tuodi.Office.Lists;
using Tuodi.Office.Recognising;

namespace Tuodi.Tests.Office.Reading;

/// <summary>Each kind of list by the headings it has where it comes from, in any order, with every synonym.</summary>
public sealed class KindTests : IDisposable
{
    private readonly Lists _lists = new();

    private static readonly (string Name, ListKind Kind, string Headings)[] Known =
    [
        (
            "区内明细",
            ListKind.SettlementInside,
            "医保分类,清算期,费款所属期,结算id,认定地,镇街,参保地,参保类别,身份证号,姓名,救助身份,就诊地,就诊医疗机构名称,医保就诊类别,医疗救助类别,病种编码,病种名称,入院日期,出院日期,结算日期,费用总额,符合医保报销金额,基本医疗保险报销金额,大病报销金额,大额报销金额,进入医疗救助金额,医疗救助,倾斜救助,扶贫济困金额（元）,渝快保支出金额（元）,个人账户支付金额（元）,个人现金支付金额（元）"
        ),
        (
            "跨区明细",
            ListKind.SettlementAcross,
            "医保分类,清算期,结算id,认定地,镇街,参保地,参保类别,身份证号,姓名,救助身份,就诊地,就诊医疗机构名称,医保就诊类别,医疗救助类别,病种编码,病种名称,入院日期,出院日期,结算日期,费用总额,符合医保报销金额,基本医疗保险报销金额,大病报销金额,大额报销金额,进入医疗救助金额（元）,医疗救助,倾斜救助,扶贫济困金额（元）,渝快保支出金额（元）,个人账户支付金额（元）,个人现金支付金额（元）"
        ),
        (
            "手工明细",
            ListKind.SettlementManual,
            "医保分类,结算id,个人编号,姓名,身份证号,性别,医疗救助报销类型,开户名,银行行号,银行账户,费用总额,符合医保报销金额,基本医疗保险报销金额,医疗救助,支付来源标志,清算期,费款所属期"
        ),
        (
            "联网结算明细",
            ListKind.SettlementVeterans,
            "序号,姓名,身份证号,优抚类别,医保类别,医保局清算期,费款所属期,就诊地,就诊医疗机构名称,病种名称,入院日期,出院日期,结算日期,医疗费总额（元）,符合医保范围金额（元）,基本医疗基金支出（元）,大病补充医疗保险支出（元）,大额补充医疗保险支出（元）,进入医疗救助金额（元）,医疗救助金额（元）,倾斜救助金额（元）,扶贫济困金额（元）,渝快保支出金额（元）,个人账户支付金额（元）,个人现金支付金额（元）"
        ),
        (
            "就诊记录",
            ListKind.VisitRecords,
            "姓名,身份证号,参保地,就诊医疗机构名称,医保就诊类别,入院时间,出院时间,结算时间,总费用,医保政策范围内费用,统筹报销金额,大额报销金额,大病报销金额,医疗救助金额,渝快保报销金额"
        ),
        (
            "受理明细",
            ListKind.ReimbursementVisits,
            "受理记录ID,就诊记录ID,患者姓名,身份证号,医院名称,就诊类别,入院时间,出院时间,结算时间,总费用,政策内费用,统筹报销金额,大额报销金额,重疾报销金额,医疗救助金额,渝快保报销金额,处理状态,创建时间"
        ),
        (
            "附件1",
            ListKind.Unrescued,
            "序号,姓名,身份证号,医疗类别,病种编码,病种名称,认定地,医药机构名称,医药机构编码,市（内）外,入院时间,出院时间,结算时间,医疗总费用,医保政策范围费用,统筹报销金额,大额报销,大病报销,已使用门诊救助金额,已使用普通住院救助金额,已使用重特大疾病救助金额,已使用大额费用住院救助"
        ),
        (
            "排查明细",
            ListKind.Unrescued,
            "清算期,序号,姓名,身份证号,匹配状态,镇街,村社,身份,医疗类别,病种编码,病种名称,认定地,医药机构名称,医药机构编码,市（内）外,入院时间,出院时间,结算时间,医疗总费用,医保政策范围费用,统筹报销金额,大额报销,大病报销,已使用门诊救助金额,已使用普通住院救助金额,已使用重特大疾病救助金额,已使用大额费用住院救助,进入报销金额,状态,剔除状态,备注"
        ),
        (
            "未报销台账",
            ListKind.Unrescued,
            "清算期,姓名,身份证号,镇街,备注,开户行,姓名,账号录入,对象类别,医疗类别,认定地,医药机构名称,医药机构编码,市（内）外,已报销医疗救助,入院时间,出院时间,结算时间,医疗总费用,医保政策范围费用,统筹报销金额,大额报销,大病报销,已使用门诊救助金额,已使用普通住院救助金额,已使用重特大疾病救助金额,已使用大额费用住院救助,进入医疗救助金额"
        ),
        (
            "附件4",
            ListKind.MakeUp,
            "姓名,身份证号,对象类别,镇街,参保地,参加险种,就诊医疗机构名称,医保就诊类别,疾病编码,入院时间,出院时间,结算时间,总费用,医保政策范围内费用,统筹报销金额,大额报销金额,大病报销金额,医疗救助金额,渝快保报销金额,个人账户支付金额,个人现金支付金额,进入医疗救助金额"
        ),
        ("附件2", ListKind.Roster, "身份证号,姓名,镇街,村社,身份"),
        ("匹配身份和认定区数据", ListKind.Roster, "序号,街道乡镇,姓名,身份证号,资助身份,认定区"),
        ("低保家庭", ListKind.Roster, "序号,地区,户主姓名,身份证号,低保证号,起始保障年月,开户银行,账户名称,银行账号,账号状态"),
        ("附件3", ListKind.Enrolment, "姓名,身份证号码,镇（街）,村（居）,医疗救助身份,纳入资助时间,缴费时间"),
        ("资助参保对象全量明细", ListKind.Enrolment, "身份证号码,身份类别"),
        ("附件4", ListKind.EnrolmentPaid, "身份证号,个人缴费金额,居民医保所属区划,职工医保所属区划"),
        ("匹配档次数据", ListKind.EnrolmentPaid, "序号,街道乡镇,姓名,身份证号,个人实缴金额"),
        ("附件5", ListKind.TaxClaims, "身份证号码,代缴金额,代缴类别,请款批次"),
        ("原始数据", ListKind.TaxClaims, "序号,街道乡镇,姓名,身份证号,人员编号,代缴类别,代缴金额"),
        ("附件6", ListKind.Deaths, "身份证号码,死亡时间"),
        ("附件1", ListKind.EnrolmentAmounts, "优先级,资助参保身份,资助档次,资助标准,个人实缴金额,资助代缴金额"),
        ("附件7", ListKind.EnrolmentAmounts, "特殊人员身份,实缴金额"),
        (
            "参保档次配置",
            ListKind.EnrolmentAmounts,
            "代缴类别,档次,资助代缴金额（元）,个人实缴金额（元）,标准执行起止时间,代缴资金支付部门"
        ),
        (
            "受理记录",
            ListKind.ReimbursementCases,
            "受理记录ID,患者姓名,身份证号,银行名称,银行账号,户名,总金额,政策内金额,统筹报销金额,大额报销金额,重疾报销金额,统筹报销比例(%),大额报销比例(%),重疾报销比例(%),受理状态,创建时间,更新时间"
        ),
        ("附件2", ListKind.RecipientIdentities, "优先级,医疗救助身份,包含参保身份"),
        ("类别转换", ListKind.IdentityTerms, "税务代缴数据口径,医保数据导出对象口径,国家字典值名称"),
        ("优抚医疗补助", ListKind.VeteranQuotas, "序号,优抚类别,优抚住院医疗补助金额（人/元/年）"),
        ("重大疾病编码库", ListKind.MajorDiseases, "病种编码,病种名称,状态"),
        ("机构", ListKind.Institutions, "医疗机构名称,医疗机构编码,医院等级,统筹区,机构类型"),
    ];

    public static TheoryData<int> All => [.. Enumerable.Range(0, Known.Length)];

    public void Dispose() => _lists.Dispose();

    [Theory]
    [MemberData(nameof(All))]
    public void A_kind_is_known_by_its_headings_in_any_order(int which)
    {
        var (name, kind, headings) = Known[which];
        var columns = headings.Split(',');
        for (var seed = 0; seed < 10; seed++)
        {
            // The second of two equal headings is told by its place, so such a list keeps its order.
            var order = columns.Distinct().Count() == columns.Length ? Shuffled(columns, seed) : columns;
            var list = _lists.ReadText(string.Join(',', order) + "\n", $"{name}.csv");
            list.Kind.ShouldBe(kind);
            list.Columns.Select(column => column.Heading).ShouldBe(order);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_kind_is_known_whatever_synonym_stands_in_a_column(int which)
    {
        var (name, kind, headings) = Known[which];
        var columns = headings.Split(',');
        for (var i = 0; i < columns.Length; i++)
        {
            foreach (var synonym in Lists.Data.Headings.Find(columns[i]) is { } known ? Lists.Data.Headings.HeadingsOf(known.Field) : [])
            {
                if (!columns.Contains(synonym))
                {
                    var list = _lists.ReadText(
                        string.Join(',', columns.Select((column, place) => place == i ? synonym : column)) + "\n",
                        $"{name}.csv"
                    );
                    list.Kind.ShouldBe(kind, synonym);
                }
            }
        }
    }

    [Theory]
    [InlineData("身份证号（必填）")]
    [InlineData("*身份证号")]
    [InlineData(" 身 份 证 号 ")]
    [InlineData("\uFEFF身份证号：")]
    [InlineData("身分證號")]
    [InlineData("公民身份号码")]
    public void A_heading_is_the_same_in_any_dress(string heading) =>
        Lists.Data.Headings.Find(heading)!.Value.Field.ShouldBe(Field.PersonId);

    [Theory]
    [InlineData("进入医疗救助金额", Field.AssistanceBase)]
    [InlineData("进入医疗救助金额（元）", Field.AssistanceBase)]
    [InlineData("进入医疗救助金额(元)", Field.AssistanceBase)]
    [InlineData("镇（街）", Field.Town)]
    [InlineData("村(居)", Field.Village)]
    [InlineData("结算ID", Field.SettlementId)]
    public void Brackets_and_units_make_no_difference(string heading, Field field) =>
        Lists.Data.Headings.Find(heading)!.Value.Field.ShouldBe(field);

    [Fact]
    public void A_unit_that_changes_the_value_is_not_stripped() => Lists.Data.Headings.Find("总费用（万元）").ShouldBeNull();

    [Fact]
    public void The_second_name_is_whose_account_it_is()
    {
        var list = _lists.ReadText(
            $"清算期,姓名,身份证号,开户行,姓名,账号录入,市（内）外,医疗总费用\n202506,周一,{Lists.Id(1)},某银行,周父,6200000000000000001\t,市内,100\n"
        );
        var row = list.Settlements.ShouldHaveSingleItem();
        row.Name.ShouldBe("周一");
        row.Account.ShouldBe(new BankAccount("周父", "某银行", null, "6200000000000000001"));
    }

    [Fact]
    public void Of_two_columns_with_one_meaning_the_better_word_counts_and_the_other_is_told()
    {
        var list = _lists.ReadText($"身份证号码,资助参保身份,医疗救助身份,纳入资助时间\n{Lists.Id(1)},一档,低保对象,202501\n");
        list.Enrolments.ShouldHaveSingleItem().Identity.ShouldBe("低保对象");
        list.Columns[1].Field.ShouldBeNull();
        list.Columns[1].Remark!.English!.ShouldContain("医疗救助身份");
    }

    [Fact]
    public void A_user_adds_headings_in_a_file()
    {
        var user = _lists.Write("mine.yaml", "headings:\n  person_id: [卡号]\nidentities:\n  minimum-living: [阳光对象]\n");
        var data = OfficeData.Load(Path.Combine(House.Repository.Root, "data", "office"), user);
        var list = new ListReader(data).Read(_lists.Write("a.csv", $"卡号,身份\n{Lists.Id(1)},阳光对象\n")).ShouldHaveSingleItem();
        list.Roster.ShouldHaveSingleItem();
        list.UnknownIdentities.ShouldBeEmpty();
    }

    [Fact]
    public void A_mistake_in_a_data_file_is_told_with_its_place()
    {
        var user = _lists.Write("mine.yaml", "headings:\n  person: [卡号]\nkinds:\n  nothing: {}\n");
        var error = Should.Throw<ProblemException>(() => OfficeData.Load(Path.Combine(House.Repository.Root, "data", "office"), user));
        error.Problems.Select(problem => problem.Spot.Line).ShouldBe([2, 4]);
        error.Message.ShouldContain("person_id");
    }

    [Fact]
    public void The_letters_of_columns_are_those_of_spreadsheets() =>
        new[] { 0, 25, 26, 701, 702, 16_383 }
            .Select(place => new ColumnMapping(place, "x", null).Letter)
            .ShouldBe(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);

    private static string[] Shuffled(string[] columns, int seed)
    {
        var order = columns.ToArray();
        new Random(seed).Shuffle(order);
        return order;
    }
}
