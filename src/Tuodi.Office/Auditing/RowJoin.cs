using Tuodi.Office.Lists;

namespace Tuodi.Office.Auditing;

/// <summary>Puts together what two lists say of one settlement: each fills what the other lacks.</summary>
internal static class RowJoin
{
    /// <summary>The first row with what it lacks from the second; where only one says what assistance paid, its kind of list stands.</summary>
    public static SettlementRow Of(SettlementRow first, SettlementRow second) =>
        first with
        {
            // A list of what drew no assistance says so by being that list; a list with the payment itself knows better.
            Kind = first.Assistance is null && second.Assistance is not null ? second.Kind : first.Kind,
            Period = first.Period ?? second.Period,
            Number = first.Number ?? second.Number,
            SettlementId = first.SettlementId ?? second.SettlementId,
            Name = first.Name ?? second.Name,
            Town = first.Town ?? second.Town,
            Village = first.Village ?? second.Village,
            Identity = first.Identity ?? second.Identity,
            RecognisedAt = first.RecognisedAt ?? second.RecognisedAt,
            InsuredAt = first.InsuredAt ?? second.InsuredAt,
            Insurance = first.Insurance ?? second.Insurance,
            VisitedAt = first.VisitedAt ?? second.VisitedAt,
            InsideOrOutside = first.InsideOrOutside ?? second.InsideOrOutside,
            Institution = first.Institution ?? second.Institution,
            InstitutionCode = first.InstitutionCode ?? second.InstitutionCode,
            VisitKind = first.VisitKind ?? second.VisitKind,
            AssistanceKind = first.AssistanceKind ?? second.AssistanceKind,
            Referral = first.Referral ?? second.Referral,
            DiseaseCode = first.DiseaseCode ?? second.DiseaseCode,
            DiseaseName = first.DiseaseName ?? second.DiseaseName,
            Admitted = first.Admitted ?? second.Admitted,
            Discharged = first.Discharged ?? second.Discharged,
            Settled = first.Settled ?? second.Settled,
            InPolicy = first.InPolicy ?? second.InPolicy,
            Basic = first.Basic ?? second.Basic,
            CriticalIllness = first.CriticalIllness ?? second.CriticalIllness,
            LargeAmount = first.LargeAmount ?? second.LargeAmount,
            AssistanceBase = first.AssistanceBase ?? second.AssistanceBase,
            Assistance = first.Assistance ?? second.Assistance,
            SecondRound = first.SecondRound ?? second.SecondRound,
            Charity = first.Charity ?? second.Charity,
            Commercial = first.Commercial ?? second.Commercial,
            PersonalAccount = first.PersonalAccount ?? second.PersonalAccount,
            Cash = first.Cash ?? second.Cash,
            Used = first.Used.Count > 0 ? first.Used : second.Used,
        };
}
