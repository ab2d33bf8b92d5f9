using Tuodi.Recipients.Register;
using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Transactions;

/// <summary>All that the register knows of a person.</summary>
/// <param name="Person">The person.</param>
/// <param name="Insurance">The insurance relations, oldest first.</param>
/// <param name="Statuses">The periods of recipient status, also those that the register has learnt better of.</param>
/// <param name="Filings">The filings.</param>
public sealed record PersonFile(
    InsuredPerson Person,
    IReadOnlyList<InsuranceRelation> Insurance,
    IReadOnlyList<StatusPeriod> Statuses,
    IReadOnlyList<FilingRow> Filings
);
