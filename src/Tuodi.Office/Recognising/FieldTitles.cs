using Tuodi.Kernel;

namespace Tuodi.Office.Recognising;

/// <summary>What fields and missing facts are called in reports: their Chinese terms (字段名称), and in English the names that data files use.</summary>
public static class FieldTitles
{
    private static readonly Dictionary<Field, string> Chinese = new()
    {
        [Field.Number] = "序号",
        [Field.Period] = "清算期",
        [Field.ExpenseMonth] = "费款所属期",
        [Field.SettlementId] = "结算id",
        [Field.PersonId] = "身份证号",
        [Field.Name] = "姓名",
        [Field.Sex] = "性别",
        [Field.PersonalNumber] = "个人编号",
        [Field.Town] = "镇街",
        [Field.Village] = "村社",
        [Field.Identity] = "救助身份",
        [Field.RecognisedAt] = "认定地",
        [Field.InsuredAt] = "参保地",
        [Field.Insurance] = "参保类别",
        [Field.VisitedAt] = "就诊地",
        [Field.InsideOrOutside] = "市内外",
        [Field.Institution] = "医疗机构名称",
        [Field.InstitutionCode] = "医药机构编码",
        [Field.VisitClass] = "医保分类",
        [Field.VisitKind] = "医保就诊类别",
        [Field.AssistanceKind] = "医疗救助类别",
        [Field.Referral] = "转诊备案",
        [Field.DiseaseCode] = "病种编码",
        [Field.DiseaseName] = "病种名称",
        [Field.Admitted] = "入院日期",
        [Field.Discharged] = "出院日期",
        [Field.Settled] = "结算日期",
        [Field.Total] = "费用总额",
        [Field.InPolicy] = "符合医保报销金额",
        [Field.Basic] = "统筹报销金额",
        [Field.CriticalIllness] = "大病报销金额",
        [Field.LargeAmount] = "大额报销金额",
        [Field.AssistanceBase] = "进入医疗救助金额",
        [Field.Assistance] = "医疗救助",
        [Field.SecondRound] = "倾斜救助",
        [Field.Charity] = "扶贫济困",
        [Field.Commercial] = "渝快保",
        [Field.PersonalAccount] = "个人账户支付",
        [Field.Cash] = "个人现金支付",
        [Field.UsedOutpatient] = "已使用门诊救助",
        [Field.UsedOrdinary] = "已使用普通住院救助",
        [Field.UsedMajor] = "已使用重特大疾病救助",
        [Field.UsedLarge] = "已使用大额费用住院救助",
        [Field.AccountHolder] = "户名",
        [Field.Bank] = "开户行",
        [Field.BankLine] = "银行行号",
        [Field.BankAccount] = "银行账号",
        [Field.PaymentSource] = "支付来源标志",
        [Field.VeteranKind] = "优抚类别",
        [Field.Month] = "月份",
        [Field.Year] = "年度",
        [Field.StatusFrom] = "认定时间",
        [Field.StatusTo] = "取消时间",
        [Field.Certificate] = "低保证号",
        [Field.Included] = "纳入资助时间",
        [Field.Paid] = "缴费时间",
        [Field.OwnPayment] = "个人实缴金额",
        [Field.Subsidy] = "资助金额",
        [Field.SubsidyStandard] = "资助标准",
        [Field.Tier] = "参保档次",
        [Field.Valid] = "执行起止时间",
        [Field.Payer] = "支付部门",
        [Field.Priority] = "优先级",
        [Field.Batch] = "请款批次",
        [Field.Died] = "死亡时间",
        [Field.ResidentDivision] = "居民医保所属区划",
        [Field.EmployeeDivision] = "职工医保所属区划",
        [Field.Status] = "状态",
        [Field.Level] = "医院等级",
        [Field.Division] = "统筹区",
        [Field.InstitutionClass] = "机构类型",
        [Field.Phone] = "联系电话",
        [Field.Remark] = "备注",
        [Field.IncludedIdentities] = "包含参保身份",
        [Field.TaxIdentity] = "税务代缴数据口径",
        [Field.InsuranceIdentity] = "医保数据导出对象口径",
        [Field.NationalIdentity] = "国家字典值名称",
        [Field.VeteranQuota] = "优抚住院医疗补助金额",
        [Field.CaseId] = "受理记录ID",
        [Field.CaseStatus] = "受理状态",
        [Field.Created] = "创建时间",
        [Field.Updated] = "更新时间",
    };

    // Facts that a visit or a policy asks for and that are no column of their own.
    private static readonly Dictionary<string, string> Facts = new(StringComparer.Ordinal)
    {
        ["roster"] = "名册",
        ["policy"] = "政策文件",
        ["date"] = "就诊日期",
        ["kind"] = "就诊类别",
        ["benefit"] = "救助类别",
        ["level"] = "医院等级",
        ["scheme"] = "参保类别",
        ["place"] = "就诊地",
        ["paid.assistance"] = "医疗救助实付金额",
        ["paid.second_round"] = "倾斜救助实付金额",
    };

    /// <summary>The title of a field.</summary>
    public static string Of(Field field, Language language) => language == Language.Chinese ? Chinese[field] : FieldNames.NameOf(field);

    /// <summary>The title of a fact by its name, which may be followed by what it is about: <c>roster 202505</c>. A value of a policy keeps the name that <c>--parameter</c> takes.</summary>
    public static string Of(string fact, Language language)
    {
        if (language != Language.Chinese)
        {
            return fact;
        }

        var name = fact.Split(' ', 2);
        var title = Facts.GetValueOrDefault(name[0]) ?? (FieldNames.TryFind(name[0], out var field) ? Chinese[field] : name[0]);
        return name.Length == 1 ? title : $"{title} {name[1]}";
    }
}
