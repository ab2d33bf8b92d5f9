using System.Globalization;
using Tuodi.Office.Lists;
using Tuodi.Office.Recognising;
using Tuodi.Office.Reports;

namespace Tuodi.Office.Workspace;

/// <summary>The tables that lists are taken into. Of each the first column says whose row it is.</summary>
internal static class ListTables
{
    /// <summary>The columns of a settlement as <see cref="VisitReader"/> reads them, in this order.</summary>
    public static IReadOnlyList<(string Name, Func<SettlementRow, object?> Value)> Facts { get; } =
    [
        ("person", row => row.PersonId),
        ("kind", row => Words.Key(row.Kind)),
        ("period", row => row.Period),
        ("expense_month", row => row.ExpenseMonth),
        ("number", row => row.Number),
        ("settlement_id", row => row.SettlementId),
        ("case_id", row => row.CaseId),
        ("name", row => row.Name),
        ("personal_number", row => row.PersonalNumber),
        ("town", row => row.Town),
        ("village", row => row.Village),
        ("identity", row => row.Identity),
        ("recognised_at", row => row.RecognisedAt),
        ("insured_at", row => row.InsuredAt),
        ("insurance", row => row.Insurance),
        ("visited_at", row => row.VisitedAt),
        ("inside_or_outside", row => row.InsideOrOutside),
        ("institution", row => row.Institution),
        ("institution_code", row => row.InstitutionCode),
        ("visit_class", row => row.VisitClass),
        ("visit_kind", row => row.VisitKind),
        ("assistance_kind", row => row.AssistanceKind),
        ("veteran_kind", row => row.VeteranKind),
        ("referral", row => row.Referral),
        ("disease_code", row => row.DiseaseCode),
        ("disease_name", row => row.DiseaseName),
        ("admitted", row => Day(row.Admitted)),
        ("discharged", row => Day(row.Discharged)),
        ("settled", row => Day(row.Settled)),
        ("total", row => row.Total?.Fen),
        ("in_policy", row => row.InPolicy?.Fen),
        ("basic", row => row.Basic?.Fen),
        ("critical_illness", row => row.CriticalIllness?.Fen),
        ("large_amount", row => row.LargeAmount?.Fen),
        ("assistance_base", row => row.AssistanceBase?.Fen),
        ("assistance", row => row.Assistance?.Fen),
        ("second_round", row => row.SecondRound?.Fen),
        ("charity", row => row.Charity?.Fen),
        ("commercial", row => row.Commercial?.Fen),
        ("personal_account", row => row.PersonalAccount?.Fen),
        ("cash", row => row.Cash?.Fen),
        ("account_holder", row => row.Account?.Holder),
        ("bank", row => row.Account?.Bank),
        ("bank_line", row => row.Account?.Line),
        ("bank_account", row => row.Account?.Number),
        ("used_outpatient", row => Used(row, Field.UsedOutpatient)),
        ("used_ordinary", row => Used(row, Field.UsedOrdinary)),
        ("used_major", row => Used(row, Field.UsedMajor)),
        ("used_large", row => Used(row, Field.UsedLarge)),
    ];

    public static ListTable<SettlementRow> Visits { get; } =
        new("visit", Facts, row => row.Spot, [("state", row => row.Kind == ListKind.Unrescued ? Words.Key(VisitState.Pending) : null)]);

    public static ListTable<RosterRow> Roster { get; } =
        new(
            "roster",
            [
                ("person", row => row.PersonId),
                ("month", row => row.Month),
                ("name", row => row.Name),
                ("town", row => row.Town),
                ("village", row => row.Village),
                ("identity", row => row.Identity),
                ("valid_from", row => Day(row.From)),
                ("valid_to", row => Day(row.To)),
                ("recognised_at", row => row.RecognisedAt),
            ],
            row => row.Spot
        );

    public static ListTable<InstitutionRow> Institutions { get; } =
        new(
            "institution",
            [
                ("name", row => row.Name),
                ("code", row => row.Code),
                ("level", row => row.Level),
                ("division", row => row.Division),
                ("class", row => row.Class),
            ],
            row => row.Spot
        );

    public static ListTable<MajorDiseaseRow> MajorDiseases { get; } =
        new("major_disease", [("code", row => row.Code), ("name", row => row.Name), ("is_on", row => row.IsOn ? 1L : 0L)], row => row.Spot);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static object? Used(SettlementRow row, Field field) =>
        row.Used.TryGetValue(FieldNames.NameOf(field), out var amount) ? amount.Fen : null;
}
