using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Running;

/// <summary>How the system runs.</summary>
/// <param name="IsReached">Whether the database answers.</param>
/// <param name="IsCurrent">Whether it has every script of this version.</param>
/// <param name="Scripts">The scripts.</param>
public sealed record RunningShown(bool IsReached, bool IsCurrent, TableView Scripts);
