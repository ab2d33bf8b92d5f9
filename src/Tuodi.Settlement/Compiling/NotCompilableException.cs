namespace Tuodi.Settlement.Compiling;

/// <summary>A rulebook that cannot become a program because something in it is unknown.</summary>
public sealed class NotCompilableException(string name)
    : Exception($"`{name}` is not known, so there is no program; supply it, or let the interpreter settle what does not need it.")
{
    /// <summary>What is unknown.</summary>
    public string Name { get; } = name;
}
