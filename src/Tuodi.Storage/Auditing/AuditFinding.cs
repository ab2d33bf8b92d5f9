using Tuodi.Kernel;

namespace Tuodi.Storage.Auditing;

/// <summary>Something wrong in the audit trail.</summary>
/// <param name="Kind">What.</param>
/// <param name="Place">Where: the entry.</param>
/// <param name="Says">In words, which name no person.</param>
public sealed record AuditFinding(AuditFindingKind Kind, AuditPlace Place, Bilingual Says);
