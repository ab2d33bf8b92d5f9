namespace Tuodi.Kernel;

/// <summary>A place in a file that a person wrote; line and column count from 1.</summary>
public readonly record struct Spot(string File, int Line, int Column)
{
    /// <inheritdoc/>
    public override string ToString() => Line == 0 ? File : $"{File}:{Line}:{Column}";
}
