using Tuodi.Kernel;
using Tuodi.Storage.Register;

namespace Tuodi.Web.Pages.Importing;

/// <summary>What becomes of a row of a list.</summary>
/// <param name="Line">The row.</param>
/// <param name="Verdict">What becomes of it.</param>
/// <param name="Column">Where it is refused, the column.</param>
/// <param name="Reason">Where it is refused, why.</param>
/// <param name="Changes">Where it would be taken, what stands in the register and what would.</param>
internal sealed record ListRow(int Line, Verdict Verdict, string? Column, Bilingual? Reason, IReadOnlyList<RowChange>? Changes = null);
