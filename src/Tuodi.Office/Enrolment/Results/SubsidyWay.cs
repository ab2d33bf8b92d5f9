namespace Tuodi.Office.Enrolment.Results;

/// <summary>How a subsidy comes to the person (资助方式).</summary>
public enum SubsidyWay
{
    /// <summary>Taken off when the premium is collected (系统资助).</summary>
    BySystem,

    /// <summary>Paid to the person afterwards (事后资助).</summary>
    Afterwards,
}
