using Tuodi.Kernel;
using Tuodi.Office.Lists;

namespace Tuodi.Office.Enrolment.Results;

/// <summary>What the lists say that a person paid for enrolment, all lines together (困难人员参保核实).</summary>
/// <param name="Amounts">The different amounts that the lines name; more than one contradict each other.</param>
/// <param name="ResidentDivision">Where the person is insured as a resident.</param>
/// <param name="EmployeeDivision">Where the person is insured as an employee.</param>
/// <param name="Paid">When it was paid, where a line says it.</param>
public sealed record PersonPayment(IReadOnlyList<Money> Amounts, string? ResidentDivision, string? EmployeeDivision, DateOnly? Paid)
{
    /// <summary>What the person paid, when the lines agree on it.</summary>
    public Money? Own => Amounts.Count == 1 ? Amounts[0] : null;

    /// <summary>The payment of a person's lines.</summary>
    internal static PersonPayment Of(IEnumerable<EnrolmentPaidRow> rows)
    {
        var lines = rows.ToList();
        return new PersonPayment(
            [.. lines.Select(row => row.OwnPayment).OfType<Money>().Distinct().Order()],
            lines.Select(row => row.ResidentDivision).FirstOrDefault(text => text is not null),
            lines.Select(row => row.EmployeeDivision).FirstOrDefault(text => text is not null),
            lines.Select(row => row.Paid).FirstOrDefault(day => day is not null)
        );
    }
}
