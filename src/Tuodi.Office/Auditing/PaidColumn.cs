namespace Tuodi.Office.Auditing;

/// <summary>The columns of a list that say what somebody paid.</summary>
public enum PaidColumn
{
    /// <summary>Basic insurance (统筹).</summary>
    Basic,

    /// <summary>Critical illness insurance (大病).</summary>
    CriticalIllness,

    /// <summary>The employees' large-amount supplement (大额).</summary>
    LargeAmount,

    /// <summary>Assistance (医疗救助); the audit works it out.</summary>
    Assistance,

    /// <summary>The second round (倾斜救助); the audit works it out.</summary>
    SecondRound,

    /// <summary>Charity (扶贫济困).</summary>
    Charity,

    /// <summary>Commercial insurance (渝快保).</summary>
    Commercial,
}
