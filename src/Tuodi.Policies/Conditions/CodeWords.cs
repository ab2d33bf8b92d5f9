using Tuodi.Kernel;

namespace Tuodi.Policies.Conditions;

/// <summary>The words for coded facts.</summary>
public static class CodeWords
{
    private static readonly Bilingual[][] Names =
    [
        [new("居民", "residents"), new("职工", "employees")],
        [
            new("住院", "inpatient"),
            new("普通门诊", "outpatient"),
            new("门诊慢特病", "chronic outpatient"),
            new("急诊", "emergency"),
            new("依申请救助", "on application"),
        ],
        [
            new("基层医疗机构", "primary institution"),
            new("一级医疗机构", "level 1"),
            new("二级医疗机构", "level 2"),
            new("三级医疗机构", "level 3"),
        ],
        [
            new("本地就医", "local"),
            new("已转诊", "referred"),
            new("已备案", "filed"),
            new("未转诊", "unreferred"),
            new("异地急诊", "emergency away from home"),
        ],
        [new("男", "male"), new("女", "female")],
        [new("在职", "not retired"), new("退休", "retired")],
    ];

    private static readonly Bilingual[] Fields =
    [
        new("险种", "scheme"),
        new("医疗类别", "visit"),
        new("机构等级", "level"),
        new("就医方式", "referral"),
        new("性别", "sex"),
        new("退休", "retired"),
    ];

    private static readonly Bilingual[] Numbers =
    [
        new("年龄", "age"),
        new("残疾等级", "disability grade"),
        new("本年住院次数", "admission of the year"),
    ];

    private static readonly Bilingual[] Bearers = [new("个人", "person"), new("机构", "institution"), new("就诊", "visit")];

    /// <summary>Who or what has an attribute.</summary>
    public static Bilingual Bearer(Bearer bearer) => Bearers[(int)bearer];

    /// <summary>The words for a code; of -1 that it is not given.</summary>
    public static Bilingual Of(CodeField field, int code) => code < 0 ? new Bilingual("未提供", "not given") : Names[(int)field][code];

    /// <summary>The words for a coded fact.</summary>
    public static Bilingual Field(CodeField field) => Fields[(int)field];

    /// <summary>The words for a fact that is a number.</summary>
    public static Bilingual Field(NumberField field) => Numbers[(int)field];

    /// <summary>The codes of a mask.</summary>
    public static IEnumerable<Bilingual> Of(CodeField field, uint mask) => Names[(int)field].Where((_, code) => (mask >> code & 1) != 0);
}
