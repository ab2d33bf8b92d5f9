namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>Gives each number of a list its name: 三类、四类…分别为3000元、7000元.</summary>
internal sealed class Pairing
{
    private readonly List<Pair> _pairs;

    private Pairing(List<Pair> pairs) => _pairs = pairs;

    /// <summary>Pairs as many numbers with the nearest list of as many names; nothing where no list fits.</summary>
    public static Pairing? Of(Named named, Situation situation, int count, bool isRespective)
    {
        var recipients = named.Recipients.Count > 0 ? named.Recipients : situation.Recipients;
        var methods = named.Strong.Concat(named.Weak).Distinct().ToList();
        var lists = new List<(int At, Func<int, Pair> Make)>();
        if (recipients.Count == count)
        {
            lists.Add((named.RecipientsAt, i => new Pair([recipients[i]], null, null)));
        }
        else if (named.Groups.Count == count)
        {
            lists.Add((named.RecipientsAt, i => new Pair(named.Groups[i], null, null)));
        }
        else if (isRespective && named.All.Count == count)
        {
            // A类按80%，B类、C类按60%，限额分别为5000元、3000元、2000元: for all who were named.
            lists.Add((named.RecipientsAt, i => new Pair([named.All[i]], null, null)));
        }

        if (methods.Count == count)
        {
            lists.Add((named.MethodsAt, i => new Pair(null, [methods[i]], null)));
        }

        if (named.Levels.Count == count)
        {
            lists.Add((named.LevelsAt, i => new Pair(null, null, named.Levels[i])));
        }

        return lists.Count == 0 || (!isRespective && lists.Count > 1)
            ? null
            : new Pairing([.. Enumerable.Range(0, count).Select(lists.MaxBy(list => list.At).Make)]);
    }

    public Pair At(int index) => _pairs[index];
}
