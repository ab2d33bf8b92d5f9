using Tuodi.Kernel;

namespace Tuodi.Policies.Checks;

/// <summary>A value of a fact that stands for all values which no condition tells from it.</summary>
/// <param name="Value">The value as a number: a code, a count, a day, a place.</param>
/// <param name="Text">The value as a text; nothing for any value that no condition names.</param>
/// <param name="Words">How an example says it.</param>
public sealed record Sample(int Value, string? Text, Bilingual Words);
