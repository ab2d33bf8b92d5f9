namespace Tuodi.Policies.Checks;

/// <summary>What of a row a bound compares.</summary>
public enum BoundElement
{
    /// <summary>The rates of its bands.</summary>
    Rate,

    /// <summary>The deductible.</summary>
    Deductible,

    /// <summary>The caps.</summary>
    Cap,
}
