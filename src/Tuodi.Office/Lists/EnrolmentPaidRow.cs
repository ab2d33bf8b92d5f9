using Tuodi.Kernel;

namespace Tuodi.Office.Lists;

/// <summary>What a person has paid for enrolment (困难人员参保核实).</summary>
/// <param name="Spot">Where it stands.</param>
/// <param name="PersonId">The identity number.</param>
/// <param name="Name">The person's name.</param>
/// <param name="OwnPayment">What the person paid.</param>
/// <param name="ResidentDivision">Where the person is insured as a resident.</param>
/// <param name="EmployeeDivision">Where the person is insured as an employee.</param>
/// <param name="Paid">When it was paid, where the list says it; the first of the month where only the month is said.</param>
public sealed record EnrolmentPaidRow(
    Spot Spot,
    string PersonId,
    string? Name,
    Money? OwnPayment,
    string? ResidentDivision,
    string? EmployeeDivision,
    DateOnly? Paid
);
