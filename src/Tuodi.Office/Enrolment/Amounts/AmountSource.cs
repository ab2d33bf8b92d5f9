using Tuodi.Kernel;
using Tuodi.Policies.Documents;

namespace Tuodi.Office.Enrolment.Amounts;

/// <summary>Where a yearly table comes from.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Division">The division's code.</param>
/// <param name="District">The division as lists write it (江津区).</param>
/// <param name="Year">The insurance year.</param>
/// <param name="Text">The source.</param>
/// <param name="Grade">What the source is worth.</param>
public sealed record AmountSource(Bilingual Title, string Division, string? District, int Year, string Text, Grade Grade);
