using Tuodi.Kernel;
using Tuodi.Policies.Terms;

namespace Tuodi.Policies.Documents;

/// <summary>A dated value, such as disposable income per head (人均可支配收入).</summary>
public sealed record Parameter(
    string Name,
    Bilingual Title,
    TermUnit Unit,
    IReadOnlyList<ParameterValue> Values,
    DateOnly? Checked,
    Spot Spot
)
{
    /// <summary>The value of a calendar year, or nothing.</summary>
    public ParameterValue? OfYear(int year) => Values.LastOrDefault(value => value.From.Year == year && value.IsYear);

    /// <summary>The latest value that holds on a day, or nothing.</summary>
    public ParameterValue? On(DateOnly day) => Values.LastOrDefault(value => value.From <= day);

    /// <summary>The value that a term means on a day, or nothing; a parameter with one undated value has it in every year.</summary>
    public ParameterValue? For(ParameterTerm term, DateOnly day) =>
        term.YearOn(day) is { } year ? OfYear(year) ?? Values.FirstOrDefault(value => value.From == DateOnly.MinValue) : On(day);
}
