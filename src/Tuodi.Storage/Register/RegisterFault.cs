using Tuodi.Kernel;

namespace Tuodi.Storage.Register;

/// <summary>Why a row is refused.</summary>
/// <param name="Spot">The row and the column.</param>
/// <param name="Column">The column.</param>
/// <param name="Reason">The reason; it names no person.</param>
public sealed record RegisterFault(Spot Spot, RegisterColumn Column, Bilingual Reason);
