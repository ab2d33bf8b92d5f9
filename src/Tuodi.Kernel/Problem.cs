namespace Tuodi.Kernel;

/// <summary>Something wrong in what a person wrote: where it is, what is wrong, and what to do about it.</summary>
public sealed record Problem(Spot Spot, string Wrong, string Remedy)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Spot}: {Wrong}. {Remedy}";
}
