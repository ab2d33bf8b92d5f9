using Tuodi.Settlement.Cases;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Policies;

/// <summary>A draft, and what a case came to by it.</summary>
/// <param name="Draft">What the draft says at first, or nothing.</param>
/// <param name="Sample">A case to begin with.</param>
/// <param name="Findings">What the checks found in the draft, or nothing before it was tried.</param>
/// <param name="Outcome">What the case came to, or nothing.</param>
/// <param name="IsUsable">Whether the draft reads without problems, so that it may be proposed.</param>
public sealed record DraftTried(string? Draft, string Sample, TableView? Findings, CaseOutcome? Outcome, bool IsUsable = false);
