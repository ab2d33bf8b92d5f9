namespace Tuodi.Settlement.Compiling;

/// <summary>Something of the year that a program reads and brings up to date.</summary>
public readonly record struct StateSlot(StateKind Kind, int Index);
