namespace Tuodi.Server.Api.Http;

/// <summary>The parameters that operations take.</summary>
internal static class Parameters
{
    private const string Number = "^[0-9]{1,19}$";
    private const string SixDigits = "^[0-9]{6}$";

    public static Parameter Limit { get; } =
        new("limit", Parameter.Query, new("每页条数，1 至 200，默认 50", "rows a page, 1 to 200, 50 unless said")) { IsWhole = true };

    public static Parameter Cursor { get; } =
        new("cursor", Parameter.Query, new("上一页给出的位置，只供原样带回", "where the page before ended; only to be sent back as it is"));

    public static Parameter AreaOfPath { get; } =
        new("area", Parameter.Path, new("参保地医保区划，六位数字", "insured division, six digits"))
        {
            Pattern = SixDigits,
            IsRequired = true,
        };

    public static Parameter Area { get; } = AreaOfPath with { Place = Parameter.Query, IsRequired = false };

    public static Parameter Person { get; } = new("person", Parameter.Query, new("人员编号", "the person's number"));

    public static Parameter PersonOfPath { get; } =
        new("number", Parameter.Path, new("人员编号", "the person's number")) { IsRequired = true };

    public static Parameter IdOfPath { get; } =
        new("id", Parameter.Path, new("编号", "its number")) { Pattern = Number, IsRequired = true };

    public static Parameter CodeOfPath { get; } = new("code", Parameter.Path, new("编码", "its code")) { IsRequired = true };

    public static Parameter Code { get; } = new("code", Parameter.Query, new("编码", "its code"));

    public static Parameter Name { get; } = new("name", Parameter.Query, new("名称的开头", "how the name begins"));

    public static Parameter List { get; } = new("list", Parameter.Query, new("目录类别，如 101", "the list, such as 101"));

    public static Parameter Institution { get; } = new("institution", Parameter.Query, new("定点医药机构编号", "the institution's code"));

    public static Parameter Division { get; } =
        new("division", Parameter.Query, new("医保区划，六位数字", "division, six digits")) { Pattern = SixDigits };

    public static Parameter DivisionOfPath { get; } = Division with { Place = Parameter.Path, IsRequired = true };

    public static Parameter Day { get; } =
        new("day", Parameter.Query, new("日期，默认今天（北京）", "the day, today in Beijing unless said")) { Format = "date" };

    public static Parameter Year { get; } =
        new("year", Parameter.Query, new("年度，默认今年", "the year, this one unless said")) { Pattern = "^[0-9]{4}$" };

    public static Parameter From { get; } = new("from", Parameter.Query, new("起始日期", "the first day")) { Format = "date" };

    public static Parameter To { get; } = new("to", Parameter.Query, new("截止日期", "the last day")) { Format = "date" };

    public static Parameter KnownAt { get; } =
        new("known_at", Parameter.Query, new("按此时刻登记所知，默认现在", "as the register knew it at this instant, now unless said"))
        {
            Format = "date-time",
        };

    public static Parameter Unmasked { get; } =
        new("unmasked", Parameter.Query, new("不脱敏，须有相应权限", "everything in clear, for those who may")) { IsFlag = true };

    public static Parameter Full { get; } =
        new("full", Parameter.Query, new("也说明未起作用的规则", "tell also what did not decide")) { IsFlag = true };

    public static Parameter Visit { get; } = new("visit", Parameter.Query, new("就诊ID", "the visit")) { Pattern = Number };

    public static Parameter Reference { get; } =
        new("reference", Parameter.Query, new("凭证所属的结算ID", "the settlement that an entry is for")) { Pattern = Number };

    public static Parameter Account { get; } =
        new("account", Parameter.Query, new("科目，如 fund/medical-assistance", "the account, such as fund/medical-assistance"));

    public static Parameter After { get; } =
        new("after", Parameter.Query, new("只取此编号之后的", "only those after this number")) { Pattern = Number };

    public static Parameter IfMatch { get; } =
        new("If-Match", Parameter.Header, new("读取时得到的 ETag", "the ETag that was read")) { IsRequired = true };

    public static Parameter IdempotencyKey { get; } =
        new(
            "Idempotency-Key",
            Parameter.Header,
            new("本请求的编号，1 至 64 个可见 ASCII 字符", "the request's number, 1 to 64 visible ASCII characters")
        )
        {
            Pattern = "^[!-~]{1,64}$",
            IsRequired = true,
        };

    public static Parameter UserOfPath { get; } = new("user", Parameter.Path, new("用户名", "the user's name")) { IsRequired = true };

    public static Parameter HandleOfPath { get; } =
        new("handle", Parameter.Path, new("令牌编号", "the token's handle")) { IsRequired = true };

    public static Parameter Chain { get; } = new("chain", Parameter.Query, new("审计链编号", "the chain")) { Pattern = Number };
}
