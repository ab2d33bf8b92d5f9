using System.Globalization;
using Tuodi.Kernel;
using Tuodi.Legislation.Study;

namespace Tuodi.Legislation.Wording;

/// <summary>How the study's tables are told to people.</summary>
public static class StudyWords
{
    private const int FenInYuan = 100;

    private static readonly Dictionary<string, Bilingual> Titles = new(StringComparer.Ordinal)
    {
        ["1"] = new("表1 各区域的立法模式（法域数）", "Table 1. Legislative models by region (jurisdictions)"),
        ["2"] = new("表2 按方式和对象的标准最低值与最高值", "Table 2. Least and most of the standards by method and recipient"),
        ["counts"] = new("按效力层级和制定主体的文本数", "Texts by hierarchy and issuers"),
    };

    /// <summary>The tables, in the order of the study.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["1", "2", "counts"];

    /// <summary>What a table is called.</summary>
    /// <exception cref="KeyNotFoundException">There is no such table.</exception>
    public static Bilingual Title(string table) => Titles[table];

    /// <summary>A value of a figure with its unit: ¥50,000.00, 70%, 41; a dash where there is none.</summary>
    public static string Value(StudyFigure figure, decimal? value) =>
        (value, figure.Unit) switch
        {
            (null, _) => "-",
            ({ } amount, "yuan") => new Money((long)(amount * FenInYuan)).ToString(),
            ({ } share, "percent") => $"{Plain(share)}%",
            ({ } count, _) => Plain(count),
        };

    private static string Plain(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
