namespace Tuodi.Legislation.Study;

/// <summary>The three classes of recipients of the study's Table 2: priority, low income, other (重点救助对象、低收入救助对象、其他).</summary>
public static class StudyClass
{
    private static readonly HashSet<string> Priority = new(StringComparer.Ordinal)
    {
        "special-hardship",
        "orphan",
        "minimum-living",
        "returned-to-poverty",
    };
    private static readonly HashSet<string> LowIncome = new(StringComparer.Ordinal) { "marginal", "monitored" };

    /// <summary>Their names, in the order of the table.</summary>
    public static IReadOnlyList<string> All { get; } = ["priority", "low_income", "other"];

    /// <summary>The class of a category of policy documents.</summary>
    public static string Of(string category) =>
        Priority.Contains(category) ? "priority"
        : LowIncome.Contains(category) ? "low_income"
        : "other";
}
