using Tuodi.Office.Recognising;

namespace Tuodi.Office.Lists;

/// <summary>Makes a row of each kind from its cells.</summary>
internal static class RowReaders
{
    public static RosterRow Roster(CellReader cells, string? month, string? implied) =>
        new(
            cells.Spot,
            cells.PersonId(),
            cells.Text(Field.Name),
            cells.Text(Field.Town),
            cells.Text(Field.Village),
            cells.Text(Field.Identity) ?? implied,
            cells.DayOfMonth(Field.StatusFrom),
            cells.DayOfMonth(Field.StatusTo, last: true),
            MonthOf(cells) ?? month
        )
        {
            RecognisedAt = cells.Text(Field.RecognisedAt),
        };

    public static EnrolmentRow Enrolment(CellReader cells, string? month) =>
        new(
            cells.Spot,
            cells.PersonId(),
            cells.NeededText(Field.Identity),
            cells.Text(Field.Name),
            cells.Text(Field.Town),
            cells.Text(Field.Village),
            cells.DayOfMonth(Field.Included),
            cells.DayOfMonth(Field.Paid),
            MonthOf(cells) ?? month
        );

    public static EnrolmentPaidRow Paid(CellReader cells) =>
        new(
            cells.Spot,
            cells.PersonId(),
            cells.Text(Field.Name),
            cells.Amount(Field.OwnPayment),
            cells.Text(Field.ResidentDivision),
            cells.Text(Field.EmployeeDivision),
            cells.DayOfMonth(Field.Paid)
        );

    public static TaxClaimRow TaxClaim(CellReader cells) =>
        new(
            cells.Spot,
            cells.PersonId(),
            cells.Text(Field.Name),
            cells.Text(Field.Town),
            cells.Text(Field.Identity),
            cells.Amount(Field.Subsidy),
            cells.Text(Field.Batch)
        );

    public static DeathRow Death(CellReader cells) => new(cells.Spot, cells.PersonId(), cells.Text(Field.Name), cells.Day(Field.Died));

    public static EnrolmentAmountRow EnrolmentAmount(CellReader cells) =>
        new(
            cells.Spot,
            cells.NeededText(Field.Identity),
            cells.Whole(Field.Priority),
            cells.Text(Field.Tier),
            cells.Amount(Field.SubsidyStandard),
            cells.Amount(Field.OwnPayment),
            cells.Amount(Field.Subsidy),
            cells.Range(Field.Valid),
            cells.Text(Field.Payer)
        );

    public static RecipientIdentityRow RecipientIdentity(CellReader cells) =>
        new(
            cells.Spot,
            cells.NeededText(Field.Identity),
            cells.Whole(Field.Priority),
            CellWords.Split(cells.NeededText(Field.IncludedIdentities))
        );

    public static IdentityTermRow IdentityTerm(CellReader cells) =>
        new(
            cells.Spot,
            CellWords.Split(cells.Text(Field.TaxIdentity)),
            CellWords.Split(cells.Text(Field.InsuranceIdentity)),
            CellWords.Split(cells.Text(Field.NationalIdentity))
        );

    public static VeteranQuotaRow VeteranQuota(CellReader cells) =>
        new(
            cells.Spot,
            string.Join('/', cells.NeededText(Field.VeteranKind).Split('/', '／').Select(part => part.Trim())),
            cells.Amount(Field.VeteranQuota)
        );

    public static ReimbursementCaseRow ReimbursementCase(CellReader cells) =>
        new()
        {
            Spot = cells.Spot,
            Id = cells.NeededText(Field.CaseId),
            PersonId = cells.PersonId(),
            Name = cells.Text(Field.Name),
            Account = Account(cells),
            Total = cells.Amount(Field.Total),
            InPolicy = cells.Amount(Field.InPolicy),
            Basic = cells.Amount(Field.Basic),
            LargeAmount = cells.Amount(Field.LargeAmount),
            CriticalIllness = cells.Amount(Field.CriticalIllness),
            Status = cells.Text(Field.CaseStatus),
            Created = cells.Day(Field.Created),
            Updated = cells.Day(Field.Updated),
        };

    public static MajorDiseaseRow MajorDisease(CellReader cells) =>
        new(
            cells.Spot,
            cells.NeededText(Field.DiseaseCode).ToUpperInvariant(),
            cells.Text(Field.DiseaseName),
            cells.Text(Field.Status) is not ("0" or "否" or "停用" or "禁用" or "FALSE" or "false")
        );

    public static InstitutionRow Institution(CellReader cells) =>
        new(
            cells.Spot,
            cells.Text(Field.Institution),
            cells.Text(Field.InstitutionCode),
            cells.Text(Field.Level),
            cells.Text(Field.Division),
            cells.Text(Field.InstitutionClass)
        );

    public static BankAccount Account(CellReader cells) =>
        new(cells.Text(Field.AccountHolder), cells.Text(Field.Bank), cells.Text(Field.BankLine), cells.OwnText(Field.BankAccount));

    /// <summary>The month in one column, or in one for the year and one for the month.</summary>
    private static string? MonthOf(CellReader cells)
    {
        if (cells.Text(Field.Month) is { Length: <= 3 } month)
        {
            return cells.Text(Field.Year) is { Length: >= 4 } year ? $"{year[..4]}{month.TrimEnd('月').PadLeft(2, '0')}" : null;
        }

        return cells.Month(Field.Month) ?? cells.Month(Field.Period);
    }
}
