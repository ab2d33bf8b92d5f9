using Tuodi.Kernel;

namespace Tuodi.Server.Api.Records;

/// <summary>An insurance relation.</summary>
/// <param name="Scheme">310 employees, 390 residents.</param>
/// <param name="PersonType">The kind of insured person.</param>
/// <param name="ValidFrom">The first day.</param>
/// <param name="ValidTo">The last day, or null.</param>
/// <param name="CivilServant">Whether a civil servant.</param>
/// <param name="Balance">What is left in the personal account.</param>
internal sealed record InsuranceItem(
    string Scheme,
    string PersonType,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    bool CivilServant,
    Money Balance
);
