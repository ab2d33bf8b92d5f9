namespace Tuodi.Storage.Register;

/// <summary>The lists of what hospitals told, which are written out and never read: filings, visits, and their fee lines.</summary>
internal static class VisitShapes
{
    private static RegisterColumn Area { get; } = new("area", "参保地医保区划");

    private static RegisterColumn Visit { get; } = new("visit", "就诊ID", RegisterValueKind.Whole);

    private static RegisterColumn Batch { get; } = new("batch", "收费批次");

    private static RegisterColumn[] Sums { get; } =
    [
        Yuan("total", "医疗费总额"),
        Yuan("own_pay", "全自费"),
        Yuan("over_limit", "超限价"),
        Yuan("first_pay", "先行自付"),
        Yuan("in_policy", "符合政策范围"),
    ];

    public static RegisterShape Filings { get; } =
        new(
            RegisterKind.Filings,
            "filing",
            "area, id",
            Area,
            new("id", "备案编号", RegisterValueKind.Whole),
            new("person", "人员编号"),
            new("kind", "备案类型"),
            new("institution", "机构编码"),
            new("division", "区划"),
            new("valid_from", "开始日期", RegisterValueKind.Day),
            new("valid_to", "结束日期", RegisterValueKind.Day),
            new("cancelled", "已撤销", RegisterValueKind.Flag),
            new("filed_by", "备案机构"),
            new("content", "报送内容")
        );

    public static RegisterShape Visits { get; } =
        new(
            RegisterKind.Visits,
            "visit",
            "area, id",
            Area,
            new("id", "就诊ID", RegisterValueKind.Whole),
            new("person", "人员编号"),
            new("institution", "机构编码"),
            new("scheme", "险种类型"),
            new("med_type", "医疗类别"),
            new("kind", "就诊方式"),
            new("number", "住院门诊号"),
            new("state", "状态"),
            new("begun", "开始时间", RegisterValueKind.Instant),
            new("ended", "结束时间", RegisterValueKind.Instant),
            new("disease", "病种编码"),
            new("details", "报送内容")
        );

    public static RegisterShape Charges { get; } =
        new(
            RegisterKind.Charges,
            "charge",
            "area, visit, batch",
            [
                Area,
                Visit,
                Batch,
                new("lines", "明细条数", RegisterValueKind.Whole),
                .. Sums,
                new("settlement", "结算ID", RegisterValueKind.Whole),
            ]
        );

    public static RegisterShape Fees { get; } =
        new(
            RegisterKind.Fees,
            "fee_line",
            "area, visit, number",
            [
                Area,
                Visit,
                new("number", "费用明细流水号"),
                Batch,
                new("taken_back", "原费用流水号"),
                new("code", "医疗目录编码"),
                new("local_code", "院内目录编码"),
                new("occurred", "费用发生时间", RegisterValueKind.Instant),
                new("quantity", "数量"),
                new("price", "单价"),
                .. Sums,
                new("price_limit", "限价"),
                new("first_pay_rate", "先行自付比例"),
                new("grade", "收费项目等级"),
                new("charge_type", "医疗收费项目类别"),
                new("active", "有效", RegisterValueKind.Flag),
                new("content", "报送内容"),
            ]
        );

    private static RegisterColumn Yuan(string name, string chinese) => new(name, chinese, RegisterValueKind.Yuan);
}
