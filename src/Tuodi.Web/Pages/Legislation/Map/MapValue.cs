namespace Tuodi.Web.Pages.Legislation.Map;

/// <summary>What a measure says of a place.</summary>
/// <param name="Text">The value in words, short enough for a tile.</param>
/// <param name="Step">Its step of the scale, from 0 to 4.</param>
/// <param name="Says">What stands behind it.</param>
/// <param name="Address">Where it is told in full.</param>
public sealed record MapValue(string Text, int Step, string Says, string Address);
