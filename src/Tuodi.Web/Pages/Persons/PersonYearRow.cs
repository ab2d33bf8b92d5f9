using Tuodi.Server.Api.Records;

namespace Tuodi.Web.Pages.Persons;

/// <summary>A row of what a year has come to: of a layer, or of a cap.</summary>
/// <param name="Year">The year in four digits.</param>
/// <param name="Totals">What the layer comes to.</param>
/// <param name="Drawn">What was drawn on the cap.</param>
internal sealed record PersonYearRow(string Year, LayerTotalItem? Totals, DrawnItem? Drawn);
