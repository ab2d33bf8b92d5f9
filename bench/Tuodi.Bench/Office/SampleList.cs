namespace Tuodi.Bench.Office;

/// <summary>The files of the sample month.</summary>
public enum SampleList
{
    /// <summary>区内明细.</summary>
    Inside,

    /// <summary>跨区明细.</summary>
    Across,

    /// <summary>手工明细.</summary>
    Manual,

    /// <summary>附件1 未救助明细, a workbook.</summary>
    Unrescued,

    /// <summary>应补应退明细.</summary>
    MakeUp,

    /// <summary>就诊记录.</summary>
    VisitRecords,

    /// <summary>联网结算明细.</summary>
    Veterans,

    /// <summary>救助对象名单 of the month.</summary>
    Roster,

    /// <summary>A second roster of the month, in traditional characters.</summary>
    RosterTraditional,

    /// <summary>A roster with dates, a workbook.</summary>
    RosterDated,
}
