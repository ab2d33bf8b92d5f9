using System.Collections.ObjectModel;
using Tuodi.Kernel;

namespace Tuodi.Office.Lists;

/// <summary>A settlement as an office's list tells it. What the list does not say is nothing, never zero.</summary>
public sealed record SettlementRow
{
    /// <summary>Where it stands: file, line of the sheet, first column.</summary>
    public required Spot Spot { get; init; }

    /// <summary>The kind of list.</summary>
    public required ListKind Kind { get; init; }

    /// <summary>The clearing month (清算期), <c>202501</c>.</summary>
    public string? Period { get; init; }

    /// <summary>The month whose costs they are (费款所属期), <c>202412</c>; it may lie before the clearing month.</summary>
    public string? ExpenseMonth { get; init; }

    /// <summary>The running number in the list (序号).</summary>
    public string? Number { get; init; }

    /// <summary>The settlement's id (结算id); not unique across lists by hand.</summary>
    public string? SettlementId { get; init; }

    /// <summary>The reimbursement by hand that the visit belongs to (受理记录ID).</summary>
    public string? CaseId { get; init; }

    /// <summary>The identity number, 18 characters, X in upper case.</summary>
    public required string PersonId { get; init; }

    /// <summary>The person's name.</summary>
    public string? Name { get; init; }

    /// <summary>The number of the insured (个人编号); JM in front is a resident, ZG an employee.</summary>
    public string? PersonalNumber { get; init; }

    /// <summary>Township (镇街).</summary>
    public string? Town { get; init; }

    /// <summary>Village or community (村社).</summary>
    public string? Village { get; init; }

    /// <summary>The recipient identity as written (救助身份).</summary>
    public string? Identity { get; init; }

    /// <summary>Where the identity is granted (认定地).</summary>
    public string? RecognisedAt { get; init; }

    /// <summary>Where the person is insured (参保地).</summary>
    public string? InsuredAt { get; init; }

    /// <summary>The insurance (参保类别).</summary>
    public string? Insurance { get; init; }

    /// <summary>Where the visit took place (就诊地).</summary>
    public string? VisitedAt { get; init; }

    /// <summary>Inside or outside the city (市（内）外).</summary>
    public string? InsideOrOutside { get; init; }

    /// <summary>The institution's name.</summary>
    public string? Institution { get; init; }

    /// <summary>The institution's code.</summary>
    public string? InstitutionCode { get; init; }

    /// <summary>Inpatient or outpatient as written (医保分类).</summary>
    public string? VisitClass { get; init; }

    /// <summary>The kind of visit as written (医保就诊类别).</summary>
    public string? VisitKind { get; init; }

    /// <summary>The kind of assistance as written (医疗救助类别).</summary>
    public string? AssistanceKind { get; init; }

    /// <summary>The kind of veteran as written (优抚类别).</summary>
    public string? VeteranKind { get; init; }

    /// <summary>How the person came there, where a list has it (转诊备案).</summary>
    public string? Referral { get; init; }

    /// <summary>The disease's code.</summary>
    public string? DiseaseCode { get; init; }

    /// <summary>The disease's name.</summary>
    public string? DiseaseName { get; init; }

    /// <summary>Day of admission.</summary>
    public DateOnly? Admitted { get; init; }

    /// <summary>Day of discharge.</summary>
    public DateOnly? Discharged { get; init; }

    /// <summary>Day of settlement.</summary>
    public DateOnly? Settled { get; init; }

    /// <summary>The whole bill; negative for a reversal.</summary>
    public Money? Total { get; init; }

    /// <summary>In policy scope.</summary>
    public Money? InPolicy { get; init; }

    /// <summary>Paid by basic insurance (统筹).</summary>
    public Money? Basic { get; init; }

    /// <summary>Paid by critical illness insurance (大病).</summary>
    public Money? CriticalIllness { get; init; }

    /// <summary>Paid by the employees' large-amount supplement (大额).</summary>
    public Money? LargeAmount { get; init; }

    /// <summary>The base of assistance as the list says it (进入医疗救助金额).</summary>
    public Money? AssistanceBase { get; init; }

    /// <summary>Paid by assistance (医疗救助).</summary>
    public Money? Assistance { get; init; }

    /// <summary>Paid by the second round (倾斜救助).</summary>
    public Money? SecondRound { get; init; }

    /// <summary>Paid by charity (扶贫济困).</summary>
    public Money? Charity { get; init; }

    /// <summary>Paid by commercial insurance (渝快保).</summary>
    public Money? Commercial { get; init; }

    /// <summary>Paid from the personal account.</summary>
    public Money? PersonalAccount { get; init; }

    /// <summary>Paid in cash.</summary>
    public Money? Cash { get; init; }

    /// <summary>The account that the list pays to, where it has one.</summary>
    public BankAccount? Account { get; init; }

    /// <summary>What the year has already used, by the heading's canonical name: used_outpatient, used_ordinary, used_major, used_large.</summary>
    public IReadOnlyDictionary<string, Money> Used { get; init; } = ReadOnlyDictionary<string, Money>.Empty;
}
