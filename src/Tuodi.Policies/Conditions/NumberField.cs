namespace Tuodi.Policies.Conditions;

/// <summary>The facts that are counts.</summary>
public enum NumberField
{
    /// <summary>Full years on the day of the visit.</summary>
    Age,

    /// <summary>Disability grade (残疾等级), 1 the most severe; 0 for none.</summary>
    Disability,

    /// <summary>The number of this inpatient admission in the year, from 1.</summary>
    Admission,
}
