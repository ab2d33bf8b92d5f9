using Tuodi.Kernel;

namespace Tuodi.Policies.Library;

/// <summary>The divisions that were probably meant by a code that is not known.</summary>
public static class NearestDivisions
{
    private const int Most = 5;

    /// <summary>The few nearest: those that begin alike and lie near in number first.</summary>
    /// <param name="division">Six digits.</param>
    /// <param name="known">The divisions that are known.</param>
    public static IReadOnlyList<string> Of(string division, IEnumerable<string> known) =>
        AreaCode.TryParse(division, out _)
            ? [.. known.OrderByDescending(code => Alike(code, division)).ThenBy(code => Distance(code, division)).Take(Most)]
            : [];

    private static int Alike(string one, string other) => one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();

    private static int Distance(string one, string other) =>
        Math.Abs(
            int.Parse(one, System.Globalization.CultureInfo.InvariantCulture)
                - int.Parse(other, System.Globalization.CultureInfo.InvariantCulture)
        );
}
