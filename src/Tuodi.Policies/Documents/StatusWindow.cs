namespace Tuodi.Policies.Documents;

/// <summary>How far a recognised status reaches back or forward.</summary>
/// <param name="Kind">The kind of window.</param>
/// <param name="Months">Its length for <see cref="StatusWindowKind.Months"/>.</param>
public readonly record struct StatusWindow(StatusWindowKind Kind, int Months);
