namespace Tuodi.Storage.Register;

/// <summary>The lists that are written out and never read: they come from settling alone.</summary>
internal static class SettlementShapes
{
    public static RegisterShape Settlements { get; } =
        new(
            RegisterKind.Settlements,
            "settlement",
            "area, id",
            new("area", "参保地医保区划"),
            new("id", "结算ID", RegisterValueKind.Whole),
            new("visit", "就诊ID", RegisterValueKind.Whole),
            new("batch", "收费批次"),
            new("person", "人员编号"),
            new("institution", "机构编码"),
            new("scheme", "险种类型"),
            new("med_type", "医疗类别"),
            new("year", "年度", RegisterValueKind.Whole),
            new("day", "结算日期", RegisterValueKind.Day),
            new("at", "记录时间", RegisterValueKind.Instant),
            new("kind", "结算性质"),
            new("original", "原结算ID", RegisterValueKind.Whole),
            new("sender", "发送方"),
            new("msgid", "发送方报文ID"),
            new("operator", "经办人"),
            new("policy", "政策文本哈希"),
            Yuan("total", "医疗费总额"),
            Yuan("own_pay", "全自费"),
            Yuan("over_limit", "超限价"),
            Yuan("first_pay", "先行自付"),
            Yuan("in_policy", "符合政策范围"),
            Yuan("deductible", "起付线"),
            Yuan("fund_total", "基金支付总额"),
            Yuan("assistance", "医疗救助"),
            Yuan("hospital_part", "医院负担"),
            Yuan("person_part", "个人负担"),
            Yuan("account_paid", "个人账户支付"),
            Yuan("cash", "现金支付"),
            Yuan("balance", "账户余额")
        );

    public static RegisterShape Journal { get; } =
        new(
            RegisterKind.Journal,
            "posting p join journal_entry e on e.id = p.entry and e.area = p.area",
            "p.area, p.entry, p.line",
            new("area", "参保地医保区划") { Expression = "p.area" },
            new("entry", "凭证号", RegisterValueKind.Whole) { Expression = "p.entry" },
            new("day", "记账日期", RegisterValueKind.Day) { Expression = "e.day" },
            new("at", "记录时间", RegisterValueKind.Instant) { Expression = "e.at" },
            new("kind", "业务", RegisterValueKind.Text) { Expression = "e.kind" },
            new("reference", "结算记录", RegisterValueKind.Whole) { Expression = "e.reference" },
            new("line", "分录", RegisterValueKind.Whole) { Expression = "p.line" },
            new("account", "会计科目") { Expression = "p.account" },
            Yuan("amount", "借方为正贷方为负") with
            {
                Expression = "p.amount",
            }
        );

    private static RegisterColumn Yuan(string name, string chinese) => new(name, chinese, RegisterValueKind.Yuan);
}
