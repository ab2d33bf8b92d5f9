namespace Tuodi.Server.Api.Records;

/// <summary>What a year has come to.</summary>
/// <param name="Year">The year.</param>
/// <param name="Admissions">Inpatient admissions.</param>
/// <param name="Layers">Totals by layer.</param>
/// <param name="Accounts">What was drawn on caps.</param>
internal sealed record YearItem(int Year, int Admissions, IReadOnlyList<LayerTotalItem> Layers, IReadOnlyList<DrawnItem> Accounts);
