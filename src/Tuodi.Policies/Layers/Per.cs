namespace Tuodi.Policies.Layers;

/// <summary>How long a deductible or cap holds.</summary>
public enum Per
{
    /// <summary>One visit.</summary>
    Visit,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A quarter.</summary>
    Quarter,

    /// <summary>Half a year.</summary>
    HalfYear,

    /// <summary>A calendar year.</summary>
    Year,
}
