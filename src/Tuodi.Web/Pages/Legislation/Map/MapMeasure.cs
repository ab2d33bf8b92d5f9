using Tuodi.Coverage.Jurisdictions;

namespace Tuodi.Web.Pages.Legislation.Map;

/// <summary>What a map shows of places, each in one of five steps.</summary>
/// <param name="Steps">The words of the steps, the lowest first.</param>
/// <param name="Of">What a place has; nothing where it is not known.</param>
internal sealed record MapMeasure(IReadOnlyList<string> Steps, Func<Jurisdiction, MapValue?> Of);
