namespace Tuodi.Legislation.Extracting;

/// <summary>What a number sets.</summary>
public enum StandardMeasure
{
    /// <summary>The amount below which nothing is paid (起付标准).</summary>
    Deductible,

    /// <summary>The share that is paid (救助比例).</summary>
    Ratio,

    /// <summary>The most that is paid (封顶线, 年度救助限额).</summary>
    Cap,

    /// <summary>A sum that is paid whatever the costs were (一次性救助, 定额救助).</summary>
    LumpSum,

    /// <summary>What is paid towards the premium (资助标准).</summary>
    Subsidy,

    /// <summary>A line of recognition or warning.</summary>
    Threshold,
}
