using Tuodi.Kernel;

namespace Tuodi.Legislation.Wording;

/// <summary>What the study's fields and values, and the parts of a standard, are called for people; files and JSON keep the short names.</summary>
public static class LegislationWords
{
    private static readonly Dictionary<string, string> Chinese = new(StringComparer.Ordinal)
    {
        ["legislative_model"] = "立法模式",
        ["hierarchy"] = "效力层级",
        ["issuer_pattern"] = "制定主体",
        ["kind"] = "救助种类",
        ["handling"] = "经办",
        ["fund_raising"] = "筹资",
        ["recipient_scheme"] = "救助对象",
        ["dynamic_monitoring"] = "动态监测",
        ["methods"] = "救助方式",
        ["standard_mode"] = "标准模式",
        ["special"] = "专门立法",
        ["embedded"] = "嵌入式立法",
        ["decentralised"] = "分散立法",
        ["national"] = "国家层面",
        ["local_regulation"] = "地方性法规",
        ["local_government_rule"] = "地方政府规章",
        ["normative_document"] = "规范性文件",
        ["congress"] = "人大",
        ["single_government"] = "政府单独制定",
        ["single_department"] = "部门单独制定",
        ["single"] = "单独制定",
        ["joint"] = "联合制定",
        ["joint_issuer"] = "联合制定的部门",
        ["conventional"] = "一般疾病救助",
        ["major_disease"] = "重特大疾病救助",
        ["emergency"] = "疾病应急救助",
        ["mixed"] = "兼有",
        ["own_institution"] = "专设机构经办",
        ["insurance_agency"] = "医保经办机构经办",
        ["not_specified"] = "未规定",
        ["not_stated"] = "未规定",
        ["principle"] = "原则性规定",
        ["proportion"] = "按比例",
        ["amount"] = "按定额",
        ["formula"] = "按公式",
        ["poor_group"] = "贫困群体",
        ["supplementary"] = "贫困群体并补充",
        ["adjusted"] = "调整后的贫困",
        ["yes"] = "有",
        ["no"] = "无",
        ["none"] = "无",
        ["subsidised_insurance"] = "资助参保",
        ["outpatient"] = "门诊救助",
        ["inpatient"] = "住院救助",
        ["second_round"] = "倾斜救助",
        ["one_stop"] = "一站式结算",
        ["method_led"] = "以方式为主",
        ["recipient_led"] = "以对象为主",
        ["assistance"] = "医疗救助",
        ["insurance"] = "医疗保险",
        ["insurance_tilt"] = "保险倾斜支付",
        ["eligibility"] = "对象认定",
        ["monitoring"] = "监测预警",
        ["fee_reduction"] = "费用减免",
        ["deductible"] = "起付线",
        ["ratio"] = "比例",
        ["cap"] = "封顶线",
        ["lump_sum"] = "定额",
        ["subsidy"] = "参保资助",
        ["threshold"] = "界线",
        ["everyone"] = "全体对象",
        ["yuan"] = "元",
        ["percent"] = "%",
        ["percent_of_income"] = "%（收入）",
        ["min"] = "最低",
        ["max"] = "最高",
        ["priority"] = "重点救助对象",
        ["low_income"] = "低收入救助对象",
        ["other"] = "其他救助对象",
        ["total"] = "合计",
        ["Total"] = "合计",
        ["texts"] = "文本",
        ["Eastern"] = "东部",
        ["Central"] = "中部",
        ["Western"] = "西部",
        ["Northeastern"] = "东北",
        [Study.ModelTable.Outside] = "41个法域以外",
        [Study.ModelTable.Nowhere] = "未标明地区",
        ["province"] = "省级",
        ["city"] = "市级",
        ["county"] = "县级",
        ["paper"] = "论文",
        ["register"] = "本库",
        ["Table 1: legislative models by region"] = "表1 各区域的立法模式",
        ["Table 2: standards by method and recipient"] = "表2 按方式和对象的标准",
        ["finance"] = "财政",
        ["civil_affairs"] = "民政",
        ["healthcare_security"] = "医疗保障",
        ["human_resources"] = "人力资源社会保障",
        ["no less than"] = "不低于",
        ["no more than"] = "不高于",
        ["valid"] = "有效",
        ["repealed"] = "已废止",
        ["expired"] = "已失效",
        ["future"] = "尚未施行",
        ["unknown"] = "不明",
    };

    /// <summary>A short name in a language; a set with semicolons name by name, an unknown one as it is.</summary>
    public static string Of(string name, Language language) =>
        language == Language.English ? name : string.Join("；", name.Split(';').Select(part => Chinese.GetValueOrDefault(part, part)));

    /// <summary>A short name in words: <c>legislative_model</c> is the legislative model.</summary>
    public static Bilingual Spoken(string name) =>
        new(Of(name, Language.Chinese), name.Replace('_', ' ').Replace(";", "; ", StringComparison.Ordinal));

    /// <summary>Short names with blanks between them, such as the row <c>inpatient max cap</c>.</summary>
    public static string Row(string names, Language language) =>
        language == Language.English ? names
        : Chinese.TryGetValue(names, out var whole) ? whole
        : string.Join(" ", names.Split(' ').Select(part => Chinese.GetValueOrDefault(part, part)));
}
