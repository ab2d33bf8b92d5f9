namespace Tuodi.Office.Lists;

/// <summary>The kinds of lists that offices exchange, told apart by their headings.</summary>
public enum ListKind
{
    /// <summary>Settlements inside the district (区内明细).</summary>
    SettlementInside,

    /// <summary>Settlements across districts (跨区明细).</summary>
    SettlementAcross,

    /// <summary>Reimbursements by hand (手工明细).</summary>
    SettlementManual,

    /// <summary>Veterans' networked settlements (联网结算明细).</summary>
    SettlementVeterans,

    /// <summary>Visits for reimbursement by hand (就诊记录).</summary>
    VisitRecords,

    /// <summary>The visits of reimbursements by hand (受理明细).</summary>
    ReimbursementVisits,

    /// <summary>Settlements that drew no assistance (附件1 未救助明细).</summary>
    Unrescued,

    /// <summary>Payments to be made up or paid back (附件4 应补应退明细).</summary>
    MakeUp,

    /// <summary>Who is a recipient (附件2 救助对象名单, and rosters by month or with dates).</summary>
    Roster,

    /// <summary>The full monthly list of subsidised enrolment (附件3 资助参保对象全量明细).</summary>
    Enrolment,

    /// <summary>What people have paid for enrolment (附件4 困难人员参保核实).</summary>
    EnrolmentPaid,

    /// <summary>The tax bureau's claims (附件5 税务请款明细).</summary>
    TaxClaims,

    /// <summary>Deaths (附件6 死亡人员名单).</summary>
    Deaths,

    /// <summary>The yearly table of identities and amounts (附件1, 附件7, 参保档次配置).</summary>
    EnrolmentAmounts,

    /// <summary>Recipient identities and the enrolment identities in each (附件2 医疗救助身份配置).</summary>
    RecipientIdentities,

    /// <summary>One identity in the words of tax bureau, insurance export and national dictionary (类别转换).</summary>
    IdentityTerms,

    /// <summary>What each kind of veteran is paid in a year (优抚医疗补助标准).</summary>
    VeteranQuotas,

    /// <summary>Reimbursements by hand that were accepted (受理记录).</summary>
    ReimbursementCases,

    /// <summary>Codes of major diseases (重大疾病编码库).</summary>
    MajorDiseases,

    /// <summary>Institutions with their level and division.</summary>
    Institutions,
}
