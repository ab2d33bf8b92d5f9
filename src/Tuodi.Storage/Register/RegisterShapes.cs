using Tuodi.Kernel;
using Tuodi.Recipients.Register;

namespace Tuodi.Storage.Register;

/// <summary>The lists of the register and their columns: the one place that says what an import reads and an export writes.</summary>
public static class RegisterShapes
{
    private const string Digits = "[0-9]+";
    private static readonly Bilingual SixDigits = new("六位区划代码", "a division of six digits");
    private static readonly Bilingual Code = new("数字代码", "a code of digits");

    /// <summary>The lists in the order in which they can be brought in.</summary>
    public static IReadOnlyList<RegisterShape> All { get; } =
    [
        new(
            RegisterKind.Institutions,
            "institution",
            "code",
            Needed("code", "机构编码", "医疗机构编码", "定点医药机构编号") with
            {
                Pattern = "[HP][0-9]{11}",
                Expected = new("H或P加十一位数字", "H or P and eleven digits"),
            },
            Needed("name", "机构名称", "医疗机构名称", "定点医药机构名称"),
            new("credit_code", "统一社会信用代码"),
            new("kind", "机构类型") { Pattern = "[1-9][0-9]?", Expected = Code },
            new("level", "待遇级别") { Pattern = "primary|[123]", Expected = new("primary、1、2或3", "primary, 1, 2 or 3") },
            new("grade", "医院等级") { Pattern = Digits, Expected = Code },
            Division("division", "机构所属区划"),
            new("agreement_from", "协议开始日期", RegisterValueKind.Day),
            new("agreement_to", "协议结束日期", RegisterValueKind.Day),
            new("attributes", "附加属性", RegisterValueKind.Attributes)
        ),
        new(
            RegisterKind.Operators,
            "operator",
            "institution, id",
            Needed("institution", "机构编码"),
            Needed("id", "经办人编号"),
            Needed("name", "经办人姓名"),
            new("active", "在岗", RegisterValueKind.Flag)
        ),
        new(
            RegisterKind.Catalogue,
            "catalogue_item",
            "code, valid_from",
            Needed("code", "医疗目录编码", "目录编码"),
            Needed("valid_from", "开始日期", "生效日期") with
            {
                Kind = RegisterValueKind.Day,
            },
            new("valid_to", "结束日期", RegisterValueKind.Day) { Also = ["失效日期"] },
            Needed("name", "名称", "医疗目录名称"),
            Needed("list", "目录类别") with
            {
                Pattern = Digits,
                Expected = Code,
            },
            Needed("grade", "收费项目等级") with
            {
                Pattern = "0[123]",
                Expected = new("01甲类、02乙类或03自费", "01, 02 or 03"),
            },
            Needed("charge_type", "医疗收费项目类别") with
            {
                Pattern = Digits,
                Expected = Code,
            },
            Needed("first_pay_rate", "先行自付比例") with
            {
                Pattern = "0([.][0-9]{1,6})?|1([.]0{1,6})?",
                Expected = new("0至1的小数", "a decimal number from 0 to 1"),
            },
            new("price_limit", "限价")
            {
                Pattern = "[0-9]{1,9}([.][0-9]{1,6})?",
                Expected = new("以元为单位的小数", "a decimal number of yuan"),
            }
        ),
        new(
            RegisterKind.Persons,
            "person",
            "area, id",
            Division("area", "参保地医保区划"),
            Needed("id", "人员编号"),
            Needed("name", "姓名", "人员姓名"),
            Needed("cert_type", "证件类型", "人员证件类型") with
            {
                Pattern = Digits,
                Expected = Code,
            },
            Needed("cert_no", "证件号码", "身份证号", "身份证号码") with
            {
                Kind = RegisterValueKind.Certificate,
            },
            new("sex", "性别") { Pattern = "[0129]", Expected = new("0、1男、2女或9", "0, 1 male, 2 female or 9") },
            new("nation", "民族") { Pattern = "[0-9]{2}", Expected = new("两位代码", "two digits") },
            new("born", "出生日期", RegisterValueKind.Day),
            new("died", "死亡日期", RegisterValueKind.Day),
            new("disability_grade", "残疾等级", RegisterValueKind.Whole)
            {
                Pattern = "[0-4]",
                Expected = new("0无、1至4级", "0 for none, or 1 to 4"),
            },
            new("attributes", "附加属性", RegisterValueKind.Attributes)
        ),
        new(
            RegisterKind.Relations,
            "insurance",
            "area, person, scheme, valid_from",
            Division("area", "参保地医保区划"),
            Needed("person", "人员编号"),
            Needed("scheme", "险种类型") with
            {
                Pattern = "[0-9]{3}",
                Expected = new("三位险种代码", "a scheme of three digits"),
            },
            new("person_type", "人员类别") { Pattern = Digits, Expected = Code },
            Needed("valid_from", "开始日期", "参保开始日期") with
            {
                Kind = RegisterValueKind.Day,
            },
            new("valid_to", "结束日期", RegisterValueKind.Day) { Also = ["参保结束日期"] },
            new("civil_servant", "公务员标志", RegisterValueKind.Flag),
            new("unit", "单位名称"),
            new("balance", "个人账户余额", RegisterValueKind.Yuan)
        ),
        new(
            RegisterKind.Statuses,
            "status_period",
            "area, person, category, valid_from, known_from, id",
            Division("area", "参保地医保区划"),
            Needed("person", "人员编号"),
            Needed("category", "救助身份") with
            {
                Expected = new(
                    "政策文件中的身份名称或代码，如低保对象、minimum-living",
                    "a category of policies by name or code, such as minimum-living"
                ),
            },
            Needed("valid_from", "开始日期", "身份开始日期") with
            {
                Kind = RegisterValueKind.Day,
            },
            new("valid_to", "结束日期", RegisterValueKind.Day) { Also = ["身份结束日期"] },
            new("source", "来源"),
            new("known_from", "登记时间", RegisterValueKind.Instant),
            new("known_to", "更正时间", RegisterValueKind.Instant),
            new("corrects", "更正的开始日期", RegisterValueKind.Day) { IsInstruction = true },
            new("withdrawn", "撤销", RegisterValueKind.Flag) { IsInstruction = true }
        ),
        new(
            RegisterKind.Households,
            "household_member",
            "area, household, person, valid_from, known_from, id",
            Division("area", "参保地医保区划"),
            Needed("household", "家庭编号"),
            Needed("person", "人员编号"),
            Needed("relation", "与户主关系") with
            {
                Pattern = string.Join('|', HouseholdRelation.All),
                Expected = new(
                    "head户主、spouse配偶、child子女、grandchild孙子女、parent父母、grandparent祖父母、sibling兄弟姐妹或other其他",
                    string.Join(", ", HouseholdRelation.All)
                ),
            },
            Needed("valid_from", "开始日期") with
            {
                Kind = RegisterValueKind.Day,
            },
            new("valid_to", "结束日期", RegisterValueKind.Day),
            new("source", "来源"),
            new("known_from", "登记时间", RegisterValueKind.Instant),
            new("known_to", "更正时间", RegisterValueKind.Instant),
            new("corrects", "更正的开始日期", RegisterValueKind.Day) { IsInstruction = true },
            new("withdrawn", "撤销", RegisterValueKind.Flag) { IsInstruction = true }
        ),
        VisitShapes.Filings,
        VisitShapes.Visits,
        VisitShapes.Charges,
        VisitShapes.Fees,
        SettlementShapes.Settlements,
        SettlementShapes.Journal,
    ];

    /// <summary>The list of a kind.</summary>
    public static RegisterShape Of(RegisterKind kind) => All.Single(shape => shape.Kind == kind);

    /// <summary>The list of a name, or nothing.</summary>
    public static RegisterShape? Named(string name) => All.FirstOrDefault(shape => shape.Name == name);

    private static RegisterColumn Needed(string name, string chinese, params IReadOnlyList<string> also) =>
        new(name, chinese) { IsNeeded = true, Also = also };

    private static RegisterColumn Division(string name, string chinese) =>
        Needed(name, chinese) with
        {
            Pattern = "[0-9]{6}",
            Expected = SixDigits,
        };
}
