using Tuodi.Kernel;

namespace Tuodi.Simulation.Population;

/// <summary>An invented household.</summary>
/// <param name="number">Its place in the county, from 0.</param>
/// <param name="isUrban">Whether it lives in a town.</param>
public sealed class Household(int number, bool isUrban)
{
    private readonly List<Resident> _members = [];

    /// <summary>Its place in the county, from 0.</summary>
    public int Number => number;

    /// <summary>Whether it lives in a town.</summary>
    public bool IsUrban => isUrban;

    /// <summary>Who belongs to it.</summary>
    public IReadOnlyList<Resident> Members => _members;

    /// <summary>The town it belongs to, a place in the plan's list.</summary>
    public int Town { get; internal set; }

    /// <summary>The fifth of households by income a head, from 0 for the poorest.</summary>
    public int Fifth { get; internal set; }

    /// <summary>The disposable income a head and year.</summary>
    public Money Income { get; internal set; }

    internal void Add(Resident member) => _members.Add(member);
}
