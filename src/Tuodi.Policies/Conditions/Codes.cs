namespace Tuodi.Policies.Conditions;

/// <summary>The values of the coded facts, in the order in which conditions and programs number them.</summary>
public static class Codes
{
    private static readonly string[][] Names =
    [
        ["residents", "employees"],
        ["inpatient", "outpatient", "chronic", "emergency", "application"],
        ["primary", "1", "2", "3"],
        ["local", "referred", "filed", "unreferred", "emergency"],
        ["male", "female"],
        ["false", "true"],
    ];

    /// <summary>The values of a fact.</summary>
    public static IReadOnlyList<string> Of(CodeField field) => Names[(int)field];

    /// <summary>The number of a value, or -1.</summary>
    public static int Find(CodeField field, string name) => Array.IndexOf(Names[(int)field], name);
}
