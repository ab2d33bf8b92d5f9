using Tuodi.Kernel;

namespace Tuodi.Office.Auditing;

/// <summary>Finds the division that a list means by the name of a place (认定地、参保地、就诊地).</summary>
/// <param name="places">Names with their divisions.</param>
/// <param name="shared">Names that places elsewhere have too.</param>
public sealed class PlaceNames(IReadOnlyDictionary<string, AreaCode> places, IReadOnlySet<string> shared)
{
    /// <summary>The division: by its six digits, its name, or its name behind those of its province and city (重庆市渝北区).</summary>
    /// <param name="written">What the list says.</param>
    /// <param name="division">The division.</param>
    public bool TryFind(string written, out AreaCode division)
    {
        var name = VisitMapping.Key(written);
        if (AreaCode.TryParse(name, out division) || places.TryGetValue(name, out division))
        {
            return true;
        }

        for (var cut = 2; cut < name.Length - 1; cut++)
        {
            if (places.TryGetValue(name[cut..], out division) && TryFind(name[..cut], out var above) && Contains(above, division))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The divisions that have a name.</summary>
    public IEnumerable<AreaCode> Divisions => places.Values;

    /// <summary>Whether the name alone may mean a place elsewhere.</summary>
    public bool IsShared(string written) => shared.Contains(VisitMapping.Key(written));

    // A province holds its cities, a city its districts.
    private static bool Contains(AreaCode above, AreaCode below) =>
        above.Digits.EndsWith("0000", StringComparison.Ordinal) ? above.SameProvince(below) : above.SameCity(below);
}
