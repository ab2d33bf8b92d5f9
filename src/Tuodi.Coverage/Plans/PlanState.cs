namespace Tuodi.Coverage.Plans;

/// <summary>How far a measure has come by what was found.</summary>
public enum PlanState
{
    /// <summary>In force or issued (已办).</summary>
    Done,

    /// <summary>Announced, a target, or a draft (计划中).</summary>
    Planned,

    /// <summary>Nothing was found, or not whether it was done (未知).</summary>
    Unknown,
}
