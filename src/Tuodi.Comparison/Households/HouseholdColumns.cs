namespace Tuodi.Comparison.Households;

/// <summary>The columns of a list of households, one line a visit; a heading may be English or Chinese.</summary>
internal static class HouseholdColumns
{
    public const string Id = "household";
    public const string Size = "size";
    public const string Member = "member";
    public const string Scheme = "scheme";
    public const string Categories = "categories";
    public const string Age = "age";
    public const string Disability = "disability_grade";
    public const string Retired = "retired";
    public const string Kind = "kind";
    public const string Level = "level";
    public const string Place = "place";
    public const string Referral = "referral";
    public const string Disease = "disease";
    public const string Total = "total";
    public const string InPolicy = "in_policy";
    public const string FirstPay = "first_pay";
    public const string OverLimit = "over_limit";
    public const string OutOfPolicy = "out_of_policy";
    public const string Basic = "paid_basic";
    public const string CriticalIllness = "paid_critical_illness";

    /// <summary>All columns, the Chinese heading of each beside it.</summary>
    public static IReadOnlyList<(string Name, string Chinese)> All { get; } =
    [
        (Id, "家庭"),
        (Size, "家庭人口"),
        (Member, "成员"),
        (Scheme, "险种"),
        (Categories, "救助对象类别"),
        (Age, "年龄"),
        (Disability, "残疾等级"),
        (Retired, "退休"),
        (Kind, "医疗类别"),
        (Level, "机构等级"),
        (Place, "就医地"),
        (Referral, "就医方式"),
        (Disease, "病种"),
        (Total, "总费用"),
        (InPolicy, "政策范围内"),
        (FirstPay, "先行自付"),
        (OverLimit, "超限价"),
        (OutOfPolicy, "目录外"),
        (Basic, "基本医保支付"),
        (CriticalIllness, "大病保险支付"),
    ];

    /// <summary>Those without which a line says nothing.</summary>
    public static IReadOnlyList<string> Required { get; } = [Id, Kind, Total];

    /// <summary>The column of a heading, or nothing.</summary>
    public static string? Find(string heading)
    {
        var said = heading.Trim();
        var found = All.FirstOrDefault(column => column.Name.Equals(said, StringComparison.OrdinalIgnoreCase) || column.Chinese == said);
        return found.Name;
    }
}
