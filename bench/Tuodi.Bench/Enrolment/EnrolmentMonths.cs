namespace Tuodi.Bench.Enrolment;

/// <summary>The months of the enrolment sample.</summary>
internal static class EnrolmentMonths
{
    public const string April = "202504";
    public const string May = "202505";
    public const string June = "202506";

    public static IReadOnlyList<string> All { get; } = [April, May, June];

    public static DateOnly Day(string month, int day) => new(2025, month[^1] - '0', day);
}
