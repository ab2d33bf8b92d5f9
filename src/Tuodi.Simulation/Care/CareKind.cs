namespace Tuodi.Simulation.Care;

/// <summary>The kinds of care that a year consists of.</summary>
public enum CareKind
{
    /// <summary>A general outpatient visit (普通门诊).</summary>
    Outpatient,

    /// <summary>A visit for a chronic or special illness (门诊慢特病).</summary>
    Chronic,

    /// <summary>A stay in a hospital (住院).</summary>
    Inpatient,
}
