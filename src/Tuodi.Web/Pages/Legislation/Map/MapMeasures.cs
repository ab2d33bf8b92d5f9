using System.Globalization;
using Tuodi.Comparison.Conformity;
using Tuodi.Comparison.Equity;
using Tuodi.Comparison.Wording;
using Tuodi.Coverage.Elements;
using Tuodi.Coverage.Register;
using Tuodi.Kernel;
using Tuodi.Web.Framing;
using Tuodi.Web.Pages.Legislation.Figures;

namespace Tuodi.Web.Pages.Legislation.Map;

/// <summary>The measures that the map can show, each from the figures that its own page tells.</summary>
internal static class MapMeasures
{
    private const int Steps = 5;
    private const int Hundred = 100;

    // So many findings at least make a step.
    private static readonly int[] FindingSteps = [0, 1, 2, 3, 5];

    /// <summary>How much of a place's rules is encoded.</summary>
    public static MapMeasure Coverage(PageCall call, IReadOnlyList<JurisdictionCoverage> register)
    {
        var known = register.ToDictionary(each => each.Jurisdiction.Code);
        return new MapMeasure(
            [
                .. Enumerable
                    .Range(0, Steps)
                    .Select(step => Between(step * Hundred / Steps, step == Steps - 1 ? Hundred : ((step + 1) * Hundred / Steps) - 1)),
            ],
            place => known.TryGetValue(place.Code, out var each) ? Of(call, each) : null
        );
    }

    /// <summary>How much of their bills the same families pay in a place.</summary>
    public static MapMeasure Burden(PageCall call, GroupSpread group)
    {
        var shares = group
            .Places.Where(place => place.Share is not null)
            .ToDictionary(place => place.Place.Division, place => place.Share!.Value);
        var percents = shares.Values.Select(Percent).DefaultIfEmpty(0).ToList();
        var (least, most) = (percents.Min(), percents.Max());
        var width = Math.Max(1, (most - least + Steps) / Steps);
        return new MapMeasure(
            [.. Enumerable.Range(0, Steps).Select(step => Between(least + (step * width), least + ((step + 1) * width) - 1))],
            place =>
                shares.TryGetValue(place.Code.Digits, out var share)
                    ? new MapValue(
                        EquityWords.Percent(share),
                        Math.Min(Steps - 1, (Percent(share) - least) / width),
                        call.W[
                            "law.of-bills",
                            group.Places.First(each => each.Place.Division == place.Code.Digits).Burden,
                            group.Households
                        ],
                        LegislationAddress.EquityOf(group.Category)
                    )
                    : null
        );
    }

    /// <summary>How many findings a place has against the nation.</summary>
    public static MapMeasure Findings(PageCall call, ConformityOfDay conformity)
    {
        var counts = conformity.Places.ToDictionary(place => place.Division, place => place, StringComparer.Ordinal);
        return new MapMeasure(
            [
                .. FindingSteps.Select(
                    (from, i) =>
                        i == Steps - 1 ? call.W["law.and-more", from]
                        : FindingSteps[i + 1] - 1 == from ? Plain(from)
                        : $"{from}–{FindingSteps[i + 1] - 1}"
                ),
            ],
            place =>
            {
                if (!counts.TryGetValue(place.Code.Digits, out var found))
                {
                    return null;
                }

                var findings = found.Findings.Count();
                var unknown = found.Verdicts.Count(verdict => verdict.Kind == ConformityKind.Unknown);
                return new MapValue(
                    Plain(findings),
                    FindingSteps.Count(from => from <= findings) - 1,
                    call.W["law.findings-of", findings, unknown],
                    LegislationAddress.ConformityOf(place.Code.Digits)
                );
            }
        );
    }

    private static MapValue Of(PageCall call, JurisdictionCoverage each)
    {
        var known = each.Count(ElementStatus.Encoded) + each.Count(ElementStatus.Partial);
        var percent = known * Hundred / each.Elements.Count;
        return new MapValue(
            $"{percent}%",
            Math.Min(Steps - 1, percent * Steps / Hundred),
            call.W["law.elements-of", each.Count(ElementStatus.Encoded), each.Count(ElementStatus.Partial), each.Elements.Count],
            LegislationAddress.CoverageOf(each.Jurisdiction.Code.Digits)
        );
    }

    private static int Percent(Fraction share) => (int)(share * Fraction.Of(Hundred)).Floor();

    private static string Between(int from, int to) => $"{from}–{to}%";

    private static string Plain(int count) => count.ToString(CultureInfo.InvariantCulture);
}
