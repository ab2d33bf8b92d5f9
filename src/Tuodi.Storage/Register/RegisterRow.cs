using Tuodi.Kernel;

namespace Tuodi.Storage.Register;

/// <summary>A row of a list as it was read: what it says, and everything that is wrong with it.</summary>
/// <param name="SpotOf">The place of a column's cell.</param>
/// <param name="Values">The values, without those that cannot be read; nothing where one that is needed cannot be.</param>
/// <param name="Faults">What is wrong, in the order of the columns; a row without a fault is taken.</param>
public sealed record RegisterRow(Func<RegisterColumn, Spot> SpotOf, RegisterValues? Values, params IReadOnlyList<RegisterFault> Faults)
{
    /// <summary>The row with something more that is wrong with it.</summary>
    /// <param name="column">The column.</param>
    /// <param name="reason">The reason; it names no person.</param>
    public RegisterRow With(RegisterColumn column, Bilingual reason) =>
        this with
        {
            Faults = [.. Faults, new RegisterFault(SpotOf(column), column, reason)],
        };
}
