using Tuodi.Office.Lists;

namespace Tuodi.Office.Enrolment.Ledger;

/// <summary>The full list of a month (资助参保对象全量明细): who is not on it is not subsidised any more.</summary>
/// <param name="Month">The month (<c>202506</c>).</param>
/// <param name="Rows">Its lines, of all files of the month.</param>
public sealed record MonthList(string Month, IReadOnlyList<EnrolmentRow> Rows);
