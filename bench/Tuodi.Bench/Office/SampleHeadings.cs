namespace Tuodi.Bench.Office;

/// <summary>The headings of the sample's lists.</summary>
internal static class SampleHeadings
{
    public static IReadOnlyList<string> Inside { get; } =
        Split(
            "医保分类,清算期,费款所属期,结算id,认定地,镇街,参保地,参保类别,身份证号,姓名,救助身份,就诊地,就诊医疗机构名称,医保就诊类别,医疗救助类别,病种编码,病种名称,入院日期,出院日期,结算日期,费用总额,符合医保报销金额,基本医疗保险报销金额,大病报销金额,大额报销金额,进入医疗救助金额,医疗救助,倾斜救助,扶贫济困金额（元）,渝快保支出金额（元）,个人账户支付金额（元）,个人现金支付金额（元）"
        );

    public static IReadOnlyList<string> Across { get; } =
        Split(
            "医保分类,清算期,结算id,认定地,镇（街）,参保地,参保类别,身份证号码,姓名（必填）,救助身份,就诊地,就诊医疗机构名称,医保就诊类别,转诊备案,入院日期,出院日期,结算日期,费用总额（元）,符合医保报销金额（元）,基本医疗保险报销金额（元）,大病报销金额(元),进入医疗救助金额（元）,医疗救助金额（元）,倾斜救助金额（元）,个人现金支付金额（元）"
        );

    public static IReadOnlyList<string> Manual { get; } =
        Split(
            "医保分类,结算id,个人编号,姓名,身份证号,性别,医疗救助报销类型,开户名,银行行号,银行账户,费用总额,符合医保报销金额,基本医疗保险报销金额,大病报销金额,医疗救助,支付来源标志,清算期,费款所属期"
        );

    public static IReadOnlyList<string> UnrescuedUpper { get; } =
        Split(
            "序号,姓名,身份证号,开户行,姓名,医疗类别,病种编码,病种名称,认定地,医药机构名称,市（内）外,时间,,,费用,,,,,已使用普通住院救助金额"
        );

    public static IReadOnlyList<string> UnrescuedLower { get; } =
        Split(",,,,,,,,,,,入院时间,出院时间,结算时间,医疗总费用,医保政策范围费用,统筹报销金额,大额报销,大病报销,");

    public static IReadOnlyList<string> MakeUp { get; } =
        Split(
            "姓名,身份证号,对象类别,镇街,参保地,参加险种,就诊医疗机构名称,医保就诊类别,疾病编码,入院时间,出院时间,结算时间,总费用,医保政策范围内费用,统筹报销金额,大额报销金额,大病报销金额,医疗救助金额,渝快保报销金额,个人账户支付金额,个人现金支付金额,进入医疗救助金额"
        );

    public static IReadOnlyList<string> VisitRecords { get; } =
        Split(
            "姓名,身份证号,参保地,就诊医疗机构名称,医保就诊类别,入院时间,出院时间,结算时间,总费用,医保政策范围内费用,统筹报销金额,大额报销金额,大病报销金额,医疗救助金额,渝快保报销金额"
        );

    public static IReadOnlyList<string> Veterans { get; } =
        Split(
            "序号,姓名,身份证号,优抚类别,医保类别,医保局清算期,费款所属期,就诊地,就诊医疗机构名称,病种名称,入院日期,出院日期,结算日期,医疗费总额（元）,符合医保范围金额（元）,基本医疗基金支出（元）,大病补充医疗保险支出（元）,大额补充医疗保险支出（元）,进入医疗救助金额（元）,医疗救助金额（元）,倾斜救助金额（元）"
        );

    private static string[] Split(string headings) => headings.Split(',');
}
