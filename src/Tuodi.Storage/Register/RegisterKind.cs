namespace Tuodi.Storage.Register;

/// <summary>What a list of the register holds.</summary>
public enum RegisterKind
{
    /// <summary>Insured persons (参保人).</summary>
    Persons,

    /// <summary>Insurance relations (参保关系).</summary>
    Relations,

    /// <summary>Periods of recipient status with the time at which they were known (救助身份期间).</summary>
    Statuses,

    /// <summary>Who belongs to which household, with the time at which it was known (家庭成员).</summary>
    Households,

    /// <summary>Designated institutions (定点医药机构).</summary>
    Institutions,

    /// <summary>Operators of institutions and handling offices (经办人).</summary>
    Operators,

    /// <summary>The catalogue of what is in policy scope (医保目录).</summary>
    Catalogue,

    /// <summary>Filings such as transfers (备案); written out only.</summary>
    Filings,

    /// <summary>Visits (就诊); written out only.</summary>
    Visits,

    /// <summary>Batches of fee lines with their sums (收费批次); written out only.</summary>
    Charges,

    /// <summary>Fee lines (费用明细); written out only.</summary>
    Fees,

    /// <summary>Settlements (结算); written out only.</summary>
    Settlements,

    /// <summary>Journal entries with their lines (记账凭证); written out only.</summary>
    Journal,
}
