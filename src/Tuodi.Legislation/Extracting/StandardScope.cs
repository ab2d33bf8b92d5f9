namespace Tuodi.Legislation.Extracting;

/// <summary>Which system a number belongs to; only <see cref="Assistance"/> is medical assistance.</summary>
public enum StandardScope
{
    /// <summary>Medical assistance (医疗救助).</summary>
    Assistance,

    /// <summary>Basic, critical illness or other insurance for everybody.</summary>
    Insurance,

    /// <summary>A change of insurance benefits in favour of the poor (倾斜支付).</summary>
    InsuranceTilt,

    /// <summary>Who is a recipient (认定条件).</summary>
    Eligibility,

    /// <summary>From when a household is watched (监测预警).</summary>
    Monitoring,

    /// <summary>What a hospital takes off its fees (费用减免).</summary>
    FeeReduction,
}
