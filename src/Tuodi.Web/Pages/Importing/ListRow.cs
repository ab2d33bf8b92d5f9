using Tuodi.Kernel;
using Tuodi.Storage.Register;

namespace Tuodi.Web.Pages.Importing;

/// <summary>What becomes of a row of a list.</summary>
/// <param name="Line">The row.</param>
/// <param name="Verdict">What becomes of it.</param>
/// <param name="Column">Where it is refused, the column.</param>
/// <param name="Reason">Where it is refused, why.</param>
/// <param name="Values">Where it would be taken, what it says.</param>
internal sealed record ListRow(int Line, Verdict Verdict, string? Column, Bilingual? Reason, RegisterValues? Values = null);
