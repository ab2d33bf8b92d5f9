using Tuodi.Kernel;

namespace Tuodi.Server.Demonstration;

/// <summary>How far the making of a demonstration has come.</summary>
/// <param name="What">What is being done.</param>
/// <param name="Done">How much of it.</param>
/// <param name="Total">Of how much.</param>
public readonly record struct DemoProgress(Bilingual What, long Done, long Total);
