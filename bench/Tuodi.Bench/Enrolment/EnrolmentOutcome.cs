namespace Tuodi.Bench.Enrolment;

/// <summary>What has to come of a person of the ledger, in the words of the answer.</summary>
/// <param name="Identities">The identities by the yearly table, the best first.</param>
/// <param name="Mark">added, changed or cancelled.</param>
/// <param name="Month">The month of the mark.</param>
/// <param name="Enrolled">Answer and reason.</param>
/// <param name="Class">The class of enrolment, or nothing.</param>
/// <param name="ClassReason">The reason of the class.</param>
/// <param name="Eligible">Answer and reason.</param>
/// <param name="Obtained">Answer and reason.</param>
/// <param name="Way">by-system, afterwards, or nothing.</param>
public sealed record EnrolmentOutcome(
    string[] Identities,
    string Mark,
    string Month,
    string Enrolled,
    string? Class,
    string ClassReason,
    string Eligible,
    string Obtained,
    string? Way
);
