namespace Tuodi.Settlement.Compiling;

/// <summary>A fact that a program reads.</summary>
public readonly record struct Slot(SlotKind Kind, int Index);
