namespace Tuodi.Coverage.Elements;

/// <summary>The methods of assistance whose standards the study tells apart.</summary>
public enum Method
{
    /// <summary>General outpatient visits (普通门诊救助).</summary>
    Outpatient,

    /// <summary>Outpatient treatment of chronic and special diseases (门诊慢特病救助).</summary>
    Chronic,

    /// <summary>Inpatient treatment (住院救助).</summary>
    Inpatient,

    /// <summary>Major diseases, and help on application afterwards (重特大疾病救助、依申请救助).</summary>
    MajorIllness,

    /// <summary>The second round (倾斜救助、二次救助).</summary>
    SecondRound,
}
