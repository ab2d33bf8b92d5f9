using Tuodi.Kernel;

namespace Tuodi.Office.Workspace;

/// <summary>What became of a step.</summary>
/// <param name="Done">The rows that took it.</param>
/// <param name="PassedOver">Of the others, how many could not and why.</param>
public sealed record MarkResult(IReadOnlyList<WorkspaceVisit> Done, IReadOnlyList<(Bilingual Reason, int Count)> PassedOver);
