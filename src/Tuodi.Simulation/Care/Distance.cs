namespace Tuodi.Simulation.Care;

/// <summary>How far from home a visit is (异地就医).</summary>
public enum Distance
{
    /// <summary>In the city.</summary>
    Home,

    /// <summary>Elsewhere in the province.</summary>
    Province,

    /// <summary>In another province.</summary>
    Beyond,
}
