using Tuodi.Comparison.Equity;

namespace Tuodi.Web.Pages.Legislation.Figures;

/// <summary>The comparison of all places on a day.</summary>
/// <param name="Report">The comparison.</param>
/// <param name="Without">The divisions without a document in force on the day.</param>
internal sealed record EquityOfDay(EquityReport Report, IReadOnlyList<string> Without);
