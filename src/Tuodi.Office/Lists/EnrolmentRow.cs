using Tuodi.Kernel;

namespace Tuodi.Office.Lists;

/// <summary>A line of the full monthly list of subsidised enrolment (资助参保对象全量明细).</summary>
/// <param name="Spot">Where it stands.</param>
/// <param name="PersonId">The identity number.</param>
/// <param name="Identity">The recipient identity as written.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Town">Township.</param>
/// <param name="Village">Village or community.</param>
/// <param name="Included">When the subsidy began; the first of the month where only the month is said.</param>
/// <param name="Paid">When the premium was paid; the first of the month where only the month is said.</param>
/// <param name="Month">The month that the list is of (<c>202506</c>), where a column, the file's name or a title says it.</param>
public sealed record EnrolmentRow(
    Spot Spot,
    string PersonId,
    string Identity,
    string? Name,
    string? Town,
    string? Village,
    DateOnly? Included,
    DateOnly? Paid,
    string? Month
);
