using Tuodi.Legislation.Extracting;

namespace Tuodi.Legislation.Drafting;

/// <summary>What critical illness insurance does for the poor, as adjustments of a layer whose own values are in other texts.</summary>
internal static class DraftTilt
{
    public static IEnumerable<string> Lines(Extraction extraction, DraftCategories categories)
    {
        var tilts = extraction
            .Standards.Where(standard =>
                standard is { Scope: StandardScope.InsuranceTilt, Method: "major_disease" } && categories.Of(standard).Count > 0
            )
            .ToList();
        if (tilts.Count == 0)
        {
            yield break;
        }

        yield return "  critical_illness:";
        yield return "    deductible: { unknown: the text changes it and does not set it }";
        yield return "    rate: { unknown: the text changes it and does not set it }";
        yield return "    cap: { unknown: the text does not set it }";
        yield return $"    cite: text {tilts[0].Clause}";
        yield return "    adjust:";
        foreach (var tilt in tilts.GroupBy(standard => (standard.Measure, standard.Value, standard.Unit, standard.Change, standard.Clause)))
        {
            var who = DraftText.List(tilt.SelectMany(categories.Of).Distinct());
            yield return $"      - {{ who: {who}, {Change(tilt.First())}, cite: text {tilt.Key.Clause} }}";
        }
    }

    private static string Change(Standard standard) =>
        standard switch
        {
            { Measure: StandardMeasure.Cap } => "cap: none",
            { Measure: StandardMeasure.Deductible, Change: StandardChange.LoweredBy, Unit: StandardUnit.Percent } =>
                $"deductible: times {100 - standard.Value:0.####}%",
            { Measure: StandardMeasure.Deductible, Change: StandardChange.LoweredBy } => $"deductible: minus {standard.Value:0.##}",
            { Measure: StandardMeasure.Deductible, Value: 0 } => "deductible: none",
            { Measure: StandardMeasure.Deductible } => $"deductible: is {standard.Value:0.##}",
            { Change: StandardChange.LoweredBy } => $"rate: -{standard.Value:0.####} points",
            _ => $"rate: +{standard.Value:0.####} points",
        };
}
