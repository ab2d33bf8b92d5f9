using System.Collections.ObjectModel;
using Tuodi.Kernel;
using Tuodi.Office.Recognising;

namespace Tuodi.Office.Lists;

/// <summary>Makes a settlement from the cells of a row.</summary>
internal sealed class SettlementReader(CellReader cells, ListKind kind, string? month)
{
    private readonly bool _hasAccount = cells.Has(Field.BankAccount) || cells.Has(Field.AccountHolder) || cells.Has(Field.BankLine);

    private readonly bool _hasUsed =
        cells.Has(Field.UsedOutpatient) || cells.Has(Field.UsedOrdinary) || cells.Has(Field.UsedMajor) || cells.Has(Field.UsedLarge);

    public SettlementRow Read() =>
        new()
        {
            Spot = cells.Spot,
            Kind = kind,
            PersonId = cells.PersonId(),
            Period = cells.Month(Field.Period) ?? month,
            ExpenseMonth = cells.Month(Field.ExpenseMonth),
            Number = cells.OwnText(Field.Number),
            SettlementId = cells.OwnText(Field.SettlementId),
            CaseId = cells.OwnText(Field.CaseId),
            Name = cells.Text(Field.Name),
            PersonalNumber = cells.OwnText(Field.PersonalNumber),
            Town = cells.Text(Field.Town),
            Village = cells.Text(Field.Village),
            Identity = cells.Text(Field.Identity),
            RecognisedAt = cells.Text(Field.RecognisedAt),
            InsuredAt = cells.Text(Field.InsuredAt),
            Insurance = cells.Text(Field.Insurance),
            VisitedAt = cells.Text(Field.VisitedAt),
            InsideOrOutside = cells.Text(Field.InsideOrOutside),
            Institution = cells.Text(Field.Institution),
            InstitutionCode = cells.Text(Field.InstitutionCode),
            VisitClass = cells.Text(Field.VisitClass),
            VisitKind = cells.Text(Field.VisitKind),
            AssistanceKind = cells.Text(Field.AssistanceKind),
            VeteranKind = cells.Text(Field.VeteranKind),
            Referral = cells.Text(Field.Referral),
            DiseaseCode = cells.Text(Field.DiseaseCode),
            DiseaseName = cells.Text(Field.DiseaseName),
            Admitted = cells.Day(Field.Admitted),
            Discharged = cells.Day(Field.Discharged),
            Settled = cells.Day(Field.Settled),
            Total = cells.Amount(Field.Total),
            InPolicy = cells.Amount(Field.InPolicy),
            Basic = cells.Amount(Field.Basic),
            CriticalIllness = cells.Amount(Field.CriticalIllness),
            LargeAmount = cells.Amount(Field.LargeAmount),
            AssistanceBase = cells.Amount(Field.AssistanceBase),
            Assistance = cells.Amount(Field.Assistance),
            SecondRound = cells.Amount(Field.SecondRound),
            Charity = cells.Amount(Field.Charity),
            Commercial = cells.Amount(Field.Commercial),
            PersonalAccount = cells.Amount(Field.PersonalAccount),
            Cash = cells.Amount(Field.Cash),
            Account = _hasAccount ? Account() : null,
            Used = _hasUsed ? Used() : ReadOnlyDictionary<string, Money>.Empty,
        };

    private BankAccount? Account()
    {
        var account = RowReaders.Account(cells);
        return account is { Holder: null, Bank: null, Line: null, Number: null } ? null : account;
    }

    private UsedAmounts Used() =>
        new(
            cells.Amount(Field.UsedOutpatient),
            cells.Amount(Field.UsedOrdinary),
            cells.Amount(Field.UsedMajor),
            cells.Amount(Field.UsedLarge)
        );
}
