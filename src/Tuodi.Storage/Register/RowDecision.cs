using Tuodi.Kernel;

namespace Tuodi.Storage.Register;

/// <summary>What is decided of a row.</summary>
/// <param name="Verdict">What becomes of it.</param>
/// <param name="Column">Where it is refused, the column.</param>
/// <param name="Reason">Where it is refused, the reason.</param>
internal readonly record struct RowDecision(Verdict Verdict, string? Column = null, Bilingual? Reason = null)
{
    public static RowDecision Refused(string column, string chinese, string english) =>
        new(Verdict.Refused, column, new Bilingual(chinese, english));
}
