namespace Tuodi.Policies.Layers;

/// <summary>What has been drawn within a cap's time: by one layer, or shared by several.</summary>
/// <param name="Name">The layer's name, or the shared name.</param>
/// <param name="Per">How long it runs before it starts again from nothing.</param>
/// <param name="OfBase">Whether it counts bases instead of payments.</param>
public sealed record Account(string Name, Per Per, bool OfBase);
