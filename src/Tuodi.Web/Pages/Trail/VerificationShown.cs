using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Trail;

/// <summary>The verification of the audit trail.</summary>
/// <param name="Run">The run that goes on or was the last, or nothing before one was asked for.</param>
/// <param name="Found">What it found wrong.</param>
public sealed record VerificationShown(VerificationRun? Run, TableView Found);
