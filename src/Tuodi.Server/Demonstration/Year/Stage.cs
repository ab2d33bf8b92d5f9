namespace Tuodi.Server.Demonstration.Year;

/// <summary>What happens to a visit, one after the other.</summary>
internal enum Stage
{
    /// <summary>A transfer is filed (2501).</summary>
    File,

    /// <summary>It is registered or admitted (2201, 2401).</summary>
    Open,

    /// <summary>Its fee lines are uploaded (2204, 2301).</summary>
    Fees,

    /// <summary>An inpatient is discharged (2402).</summary>
    Discharge,

    /// <summary>It is settled (2207, 2304).</summary>
    Settle,

    /// <summary>The settlement is sent again as it was.</summary>
    Repeat,

    /// <summary>The settlement is taken back (2208, 2305).</summary>
    Reverse,

    /// <summary>It is settled once more.</summary>
    SettleAgain,
}
