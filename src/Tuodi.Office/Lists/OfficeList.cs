using Tuodi.Office.Recognising;

namespace Tuodi.Office.Lists;

/// <summary>A list as it was understood, with its rows. Which of the row lists is filled depends on the kind.</summary>
public sealed record OfficeList
{
    /// <summary>The file as it was named.</summary>
    public required string File { get; init; }

    /// <summary>The sheet; a text file has none.</summary>
    public string? Sheet { get; init; }

    /// <summary>The encoding of a text, or <c>XLSX</c>.</summary>
    public required string Encoding { get; init; }

    /// <summary>The kind of list.</summary>
    public required ListKind Kind { get; init; }

    /// <summary>The line of the headings; of two merged ones the upper.</summary>
    public required int HeadingRow { get; init; }

    /// <summary>What each column was taken for.</summary>
    public required IReadOnlyList<ColumnMapping> Columns { get; init; }

    /// <summary>Columns that lists of this kind usually have and this one has not.</summary>
    public required IReadOnlyList<Field> Missing { get; init; }

    /// <summary>The month of the list, where the rows do not say it (<c>202501</c>).</summary>
    public string? Month { get; init; }

    /// <summary>How many rows there were, without headings, totals and notes.</summary>
    public long RowsRead { get; init; }

    /// <summary>How many rows of totals, repeated headings and notes were left out.</summary>
    public long RowsLeftOut { get; init; }

    /// <summary>How many rows were refused; the first of them are in <see cref="Refused"/>.</summary>
    public long RowsRefused { get; init; }

    /// <summary>The refused rows with their reasons, as many as are worth reading.</summary>
    public IReadOnlyList<RefusedRow> Refused { get; init; } = [];

    /// <summary>What is odd and kept no row out.</summary>
    public IReadOnlyList<ListWarning> Warnings { get; init; } = [];

    /// <summary>How the sums that must hold came out.</summary>
    public ControlSums? Sums { get; init; }

    /// <summary>Identities that no data file knows, with the number of rows of each.</summary>
    public IReadOnlyDictionary<string, int> UnknownIdentities { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Settlements, of all kinds that hold settlements.</summary>
    public IReadOnlyList<SettlementRow> Settlements { get; init; } = [];

    /// <summary>Recipients.</summary>
    public IReadOnlyList<RosterRow> Roster { get; init; } = [];

    /// <summary>Persons whose enrolment is subsidised.</summary>
    public IReadOnlyList<EnrolmentRow> Enrolments { get; init; } = [];

    /// <summary>What persons paid for enrolment.</summary>
    public IReadOnlyList<EnrolmentPaidRow> EnrolmentPayments { get; init; } = [];

    /// <summary>Claims of the tax bureau.</summary>
    public IReadOnlyList<TaxClaimRow> TaxClaims { get; init; } = [];

    /// <summary>Deaths.</summary>
    public IReadOnlyList<DeathRow> Deaths { get; init; } = [];

    /// <summary>Identities and amounts of the year.</summary>
    public IReadOnlyList<EnrolmentAmountRow> EnrolmentAmounts { get; init; } = [];

    /// <summary>Recipient identities and the enrolment identities in each.</summary>
    public IReadOnlyList<RecipientIdentityRow> RecipientIdentities { get; init; } = [];

    /// <summary>Identities in three vocabularies.</summary>
    public IReadOnlyList<IdentityTermRow> IdentityTerms { get; init; } = [];

    /// <summary>Yearly amounts of kinds of veterans.</summary>
    public IReadOnlyList<VeteranQuotaRow> VeteranQuotas { get; init; } = [];

    /// <summary>Reimbursements by hand that were accepted.</summary>
    public IReadOnlyList<ReimbursementCaseRow> ReimbursementCases { get; init; } = [];

    /// <summary>Major diseases.</summary>
    public IReadOnlyList<MajorDiseaseRow> MajorDiseases { get; init; } = [];

    /// <summary>Institutions.</summary>
    public IReadOnlyList<InstitutionRow> Institutions { get; init; } = [];
}
