using System.Text.RegularExpressions;

namespace Tuodi.Office.Recognising;

/// <summary>Finds the month of a list in the name of its file or sheet, or in its title: 2025年6月, 202506, 2025-06.</summary>
internal static partial class MonthInName
{
    /// <summary>The month as six digits; nothing when there is none, or more than one.</summary>
    public static string? Find(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            var months = Month()
                .Matches(name)
                .Select(match => match.Groups[1].Value + match.Groups[2].Value.PadLeft(2, '0'))
                .Distinct()
                .ToList();
            if (months.Count > 0)
            {
                return months.Count == 1 ? months[0] : null;
            }
        }

        return null;
    }

    [GeneratedRegex(@"(?<!\d)(20\d\d)(?:\s*年\s*|[-._])?(1[0-2]|0[1-9]|(?<=\D)[1-9])(?:[0-3]\d)?(?!\d)")]
    private static partial Regex Month();
}
