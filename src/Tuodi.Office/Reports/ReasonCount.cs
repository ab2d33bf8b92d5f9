using Tuodi.Kernel;
using Tuodi.Office.Auditing;

namespace Tuodi.Office.Reports;

/// <summary>How often a reason weighs most, and what it comes to.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Kind">The reason.</param>
/// <param name="Missing">The name of the missing fact, where that is the reason.</param>
/// <param name="Count">How many findings.</param>
/// <param name="Sum">What is owed in all; less than nothing for what is to be paid back.</param>
public sealed record ReasonCount(Verdict Verdict, ReasonKind Kind, string? Missing, int Count, Money Sum);
