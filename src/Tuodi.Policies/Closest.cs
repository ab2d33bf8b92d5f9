namespace Tuodi.Policies;

/// <summary>Finds the word that was probably meant.</summary>
public static class Closest
{
    /// <summary>"Did you mean ...? ", or nothing when no known word is near.</summary>
    public static string Suggest(string word, IEnumerable<string> known)
    {
        var best = known
            .Select(candidate => (candidate, distance: Distance(word, candidate)))
            .OrderBy(pair => pair.distance)
            .FirstOrDefault();
        return best.candidate is not null && IsNear(word, best.distance) ? $"Did you mean `{best.candidate}`? " : string.Empty;
    }

    /// <summary>The nearest few of the words that are near at all, the nearest first; capitals do not matter.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="known">The words that are known.</param>
    /// <param name="most">How many at most.</param>
    public static IReadOnlyList<string> Nearest(string word, IEnumerable<string> known, int most) =>
        [
            .. known
                .Select(candidate => (candidate, distance: Distance(word.ToUpperInvariant(), candidate.ToUpperInvariant())))
                .Where(pair => IsNear(word, pair.distance))
                .OrderBy(pair => pair.distance)
                .Take(most)
                .Select(pair => pair.candidate),
        ];

    private static bool IsNear(string word, int distance) => distance <= Math.Max(1, word.Length / 3);

    private static int Distance(string a, string b)
    {
        var (older, row) = (Array.Empty<int>(), Enumerable.Range(0, b.Length + 1).ToArray());
        for (var i = 1; i <= a.Length; i++)
        {
            var before = row;
            row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(before[j] + 1, row[j - 1] + 1), before[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));

                // Two letters that changed places are one mistake.
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], older[j - 2] + 1);
                }
            }

            older = before;
        }

        return row[b.Length];
    }
}
