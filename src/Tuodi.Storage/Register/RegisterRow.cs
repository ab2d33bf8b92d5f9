namespace Tuodi.Storage.Register;

/// <summary>A row of a list as it was read: values, or why it cannot be read.</summary>
/// <param name="SpotOf">The place of a column's cell.</param>
/// <param name="Values">The values, or nothing.</param>
/// <param name="Fault">What is wrong, or nothing.</param>
public sealed record RegisterRow(Func<RegisterColumn, Kernel.Spot> SpotOf, RegisterValues? Values, RegisterFault? Fault);
