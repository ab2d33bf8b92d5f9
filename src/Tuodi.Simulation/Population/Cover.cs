namespace Tuodi.Simulation.Population;

/// <summary>How a person is insured (参保).</summary>
public enum Cover
{
    /// <summary>Under the residents' scheme.</summary>
    Resident,

    /// <summary>Under the employees' scheme, in work.</summary>
    Employee,

    /// <summary>Under the employees' scheme, retired.</summary>
    Retired,
}
