using Tuodi.Legislation.Extracting;

namespace Tuodi.Legislation.Drafting;

/// <summary>Writes shares by amount as a table of bands, where they leave no gap.</summary>
internal static class DraftBands
{
    private const decimal Yuan = 1;

    /// <summary>The bands; nothing where they leave gaps or overlap.</summary>
    public static string? Write(IReadOnlyList<Standard> rates)
    {
        var bands = rates.Select(rate => (From: rate.Band!.Over ?? 0, rate.Band.UpTo, rate.Value)).OrderBy(band => band.From).ToList();
        for (var i = 0; i < bands.Count; i++)
        {
            // 3000元以下, 3001元至1万元: the next band begins one yuan further on paper and at the edge in truth.
            var edge = i == 0 ? 0 : bands[i - 1].UpTo ?? -Yuan;
            if (bands[i].From != edge && bands[i].From != edge + Yuan)
            {
                return null;
            }

            bands[i] = bands[i] with { From = edge };
        }

        return bands[^1].UpTo is null
            ? $"{{ {string.Join(", ", bands.Select(band => $"{band.From:0.##}..{band.UpTo:0.##}: {band.Value:0.######}%"))} }}"
            : null;
    }
}
