namespace Tuodi.Office.Enrolment.Results;

/// <summary>An answer of the ledger's columns of three values (三态).</summary>
public enum Answer
{
    /// <summary>是.</summary>
    Yes,

    /// <summary>否.</summary>
    No,

    /// <summary>待核实: what decides is not known.</summary>
    ToCheck,
}
